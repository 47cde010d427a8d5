package org.futurestck.kit.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The fingerprint of a rule book. It does not depend on how lines are broken or ended. */
final class Digest {

    private Digest() {}

    static String of(Map<String, String> textsByFile) {
        MessageDigest sha = sha256();
        textsByFile.forEach((file, text) -> {
            String normalised = file + "\n" + text.strip().replaceAll("\\s+", " ") + "\n";
            sha.update(normalised.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
