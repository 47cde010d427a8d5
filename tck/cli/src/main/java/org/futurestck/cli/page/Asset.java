package org.futurestck.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script that stands in a page itself, so that the page needs nothing else. Immutable.
 *
 * @param text the text; it must not contain the end tag of the element that it stands in
 */
public record Asset(String text) {

    /** A script that keeps what a form chooses in the address; the script of the form comes after it. */
    public static final Asset ADDRESS = load(Asset.class, "address.js");

    /** A script that shows what the address leads to; it comes after those that hide and show. */
    public static final Asset REVEAL = load(Asset.class, "reveal.js");

    /**
     * Reads a style sheet or script of the kit.
     *
     * @param beside a class in whose package it lies
     * @param file its name, such as {@code style.css}
     * @return the asset
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Asset load(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no " + file + " beside " + beside.getName());
            }
            return new Asset(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The source expression by which a content security policy allows just this text. */
    String source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
