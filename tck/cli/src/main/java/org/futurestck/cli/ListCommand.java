package org.futurestck.cli;

import picocli.CommandLine.Command;

/** Lists what the kit knows. */
@Command(
        name = "list",
        description = "Lists the rules of the book, their checks, or the subjects that come with the kit.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(rules | checks | subjects)")
final class ListCommand {}
