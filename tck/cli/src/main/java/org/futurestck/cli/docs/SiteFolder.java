package org.futurestck.cli.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the site is written. A file in it tells that the folder is the site's own, and what else of it is. */
public final class SiteFolder {

    /** The name of the file that tells which files belong to the site. */
    static final String MARKER = ".futures-tck-docs";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]*\\.(?:html|json)");

    private SiteFolder() {}

    /**
     * Tells whether the site may be written to a place, because nothing of anybody else can be lost there.
     *
     * @param folder a path
     * @return true if there is nothing, an empty directory, or one that holds an earlier site
     * @throws IOException if that cannot be found out; a {@link java.nio.file.NotDirectoryException} if it is something else
     */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) || Files.isRegularFile(folder.resolve(MARKER))) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /**
     * Writes the site, and removes what an earlier one has left there.
     *
     * @param folder a place that is free
     * @param files the contents of the files by their names
     * @throws IOException if it cannot be written; then nothing is lost that is not the site's own
     */
    public static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        Path marker = folder.resolve(MARKER);
        // Somebody may have written to the marker, and not in UTF-8.
        Set<String> earlier = Files.exists(marker)
                ? new LinkedHashSet<>(Files.readAllLines(marker, StandardCharsets.ISO_8859_1))
                : Set.of();
        for (String name : files.keySet()) {
            Path file = folder.resolve(name);
            if (!earlier.contains(name) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(
                        file.toString(), null, name + " is there, and no part of an earlier site");
            }
        }
        for (String name : earlier) {
            // No name leads out of the folder, whatever stands in the marker.
            if (NAME.matcher(name).matches() && !files.containsKey(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        // The marker first: a site that was not written to its end can be written again.
        Files.write(marker, List.copyOf(files.keySet()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
