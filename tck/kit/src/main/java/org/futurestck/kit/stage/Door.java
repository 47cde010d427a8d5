package org.futurestck.kit.stage;

/**
 * Where the calls and callbacks of one check report.
 *
 * @param port the backstage's port on the loopback interface
 * @param token what a report has to show to be let in
 */
public record Door(int port, String token) {}
