package org.futurestck.kit.rulebook;

/**
 * A chapter of the rule book, as the index names it.
 *
 * @param id the name of its file without {@code .md}
 * @param title its title
 * @param prefix what the ids of its rules begin with, with the dot at the end
 * @param profile the contract that it is about
 */
public record Chapter(String id, String title, String prefix, Profile profile) {

    /**
     * The name of the file that holds the chapter.
     *
     * @return the name, such as {@code future.md}
     */
    public String file() {
        return id + ".md";
    }
}
