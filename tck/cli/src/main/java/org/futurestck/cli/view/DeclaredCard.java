package org.futurestck.cli.view;

import java.net.URI;
import java.net.URISyntaxException;
import org.futurestck.kit.certificate.DeclaredDeviation;
import org.futurestck.kit.report.SafeText;

/**
 * What a page tells of a declared deviation.
 *
 * @param reason what the subject does instead
 * @param issue where it is tracked
 * @param linked whether that is an address that a page may link to
 * @param place where it is declared
 */
record DeclaredCard(String reason, String issue, boolean linked, String place) {

    private static final int LONGEST_ADDRESS = 300;

    static DeclaredCard of(DeclaredDeviation declared, Detail detail) {
        String issue = SafeText.line(declared.issue(), LONGEST_ADDRESS);
        return new DeclaredCard(
                SafeText.line(declared.reason(), detail.longest()),
                issue,
                issue.equals(declared.issue()) && web(issue),
                SafeText.line(declared.declaredIn(), detail.longest()));
    }

    /** A certificate may hold anything, also addresses that are scripts. */
    private static boolean web(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            // No address at all, so it is shown as text.
            return false;
        }
    }
}
