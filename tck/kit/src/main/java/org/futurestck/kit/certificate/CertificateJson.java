package org.futurestck.kit.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Writes certificates as JSON, and reads them again. Safe for use by several threads. */
public final class CertificateJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private CertificateJson() {}

    /**
     * The certificate as a JSON text that follows the certificate schema.
     *
     * @param certificate the certificate
     * @return the text
     */
    public static String write(Certificate certificate) {
        try {
            return MAPPER.writeValueAsString(certificate) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the certificate cannot be written as JSON", e);
        }
    }

    /**
     * Reads a certificate from a file. What was written is read as it was, but for halves of surrogate pairs, which UTF-8 lacks.
     *
     * @param file a file that follows the certificate schema
     * @return the certificate
     * @throws CertificateException if the file cannot be read, is of another format, or contradicts itself
     */
    public static Certificate read(Path file) {
        return CertificateReader.read(file);
    }

    /**
     * Writes the certificate to a file.
     *
     * @param certificate the certificate
     * @param file the file, replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(Certificate certificate, Path file) throws IOException {
        Files.write(file, write(certificate).getBytes(StandardCharsets.UTF_8));
    }
}
