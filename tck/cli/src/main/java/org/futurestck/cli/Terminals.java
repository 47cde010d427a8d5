package org.futurestck.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import picocli.CommandLine;

/** Asks about the terminal that the program writes to. */
final class Terminals {

    private static final int NARROWEST = 60;

    private Terminals() {}

    /** Up to Java 21 there is a console only where there is a terminal; from Java 22 on a console has to be asked. */
    static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** The width in characters that the environment tells, or that picocli finds out. */
    static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : asked();
        return Math.max(width, NARROWEST);
    }

    private static int asked() {
        return new CommandLine(CommandLine.Model.CommandSpec.create())
                .setUsageHelpAutoWidth(true)
                .getCommandSpec()
                .usageMessage()
                .width();
    }
}
