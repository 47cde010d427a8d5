package org.futurestck.cli.view;

import org.futurestck.kit.certificate.Certificate;
import org.futurestck.kit.certificate.Verdict;
import org.futurestck.kit.report.VerdictWords;

/**
 * A flat badge, as SVG that needs nothing from elsewhere. It names the contract, the edition and the verdict; nothing in it is a
 * subject's.
 */
final class BadgeView {

    private static final int HEIGHT = 20;
    private static final int LETTER = 7;
    private static final int MARGIN = 6;

    private BadgeView() {}

    static String of(Material material) {
        Certificate certificate = material.certificate();
        String label = certificate.profile() + " " + certificate.edition();
        String verdict = verdict(certificate);
        int left = width(label);
        int right = width(verdict);
        Xml svg = new Xml();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                String.valueOf(left + right),
                "height",
                String.valueOf(HEIGHT),
                "role",
                "img",
                "aria-label",
                label + ": " + verdict);
        svg.open("title").text(label + ": " + verdict).close();
        box(svg, 0, left, "#454545");
        box(svg, left, right, colour(certificate));
        svg.open("g", "fill", "#fff", "font-family", "Verdana,DejaVu Sans,sans-serif", "font-size", "11");
        letters(svg, MARGIN, label);
        letters(svg, left + MARGIN, verdict);
        return svg.close().close().done();
    }

    /** A part is never passed off for the whole, nor a declared deviation for none. */
    private static String verdict(Certificate certificate) {
        return switch (certificate.verdict()) {
            case CONFORMS -> {
                int deviations = certificate.counts().getOrDefault(Verdict.DEVIATION, 0);
                String part = VerdictWords.inPart(certificate) ? "conforms in part" : "conforms";
                yield switch (deviations) {
                    case 0 -> part;
                    case 1 -> part + ", 1 deviation";
                    default -> part + ", " + deviations + " deviations";
                };
            }
            case DOES_NOT_CONFORM -> "does not conform";
            case UNTRUSTED -> "not trusted";
        };
    }

    /** Dark enough for white letters. */
    private static String colour(Certificate certificate) {
        return switch (certificate.verdict()) {
            case CONFORMS -> "#2e7d32";
            case DOES_NOT_CONFORM -> "#b3261e";
            case UNTRUSTED -> "#8a5a00";
        };
    }

    private static int width(String text) {
        return text.length() * LETTER + 2 * MARGIN;
    }

    private static void box(Xml svg, int x, int width, String colour) {
        svg.leaf(
                "rect",
                "x",
                String.valueOf(x),
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(HEIGHT),
                "fill",
                colour);
    }

    /** The length is set, because nobody knows with which letters the text is drawn. */
    private static void letters(Xml svg, int x, String text) {
        svg.open(
                        "text",
                        "x",
                        String.valueOf(x),
                        "y",
                        "14",
                        "textLength",
                        String.valueOf(text.length() * LETTER),
                        "lengthAdjust",
                        "spacingAndGlyphs")
                .text(text)
                .close();
    }
}
