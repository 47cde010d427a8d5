package org.futurestck.cli.view;

import io.cucumber.messages.types.Pickle;

/**
 * A test case of Cucumber.
 *
 * @param pickle the scenario
 * @param fate what came of it
 */
record TestedPickle(Pickle pickle, CheckFate fate) {}
