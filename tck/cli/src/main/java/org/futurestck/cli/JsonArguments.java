package org.futurestck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads keyword arguments, typed as {@code KEY=JSON}. */
final class JsonArguments {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JsonArguments() {}

    static Map<String, String> of(List<String> typed) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String argument : typed) {
            int equals = argument.indexOf('=');
            String key = equals < 0 ? "" : argument.substring(0, equals);
            if (!key.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
                throw new UsageException("--arg " + argument + " is not of the form KEY=JSON.");
            }
            String json = argument.substring(equals + 1);
            demandJson(key, json);
            if (arguments.put(key, json) != null) {
                throw new UsageException("--arg names '" + key + "' twice.");
            }
        }
        return arguments;
    }

    private static void demandJson(String key, String json) {
        try {
            if (READER.readTree(json).isMissingNode()) {
                throw new UsageException("The value of --arg " + key + " is empty; it has to be JSON.");
            }
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    "The value of --arg " + key + " is not JSON: " + json + "; a text needs double quotes.", e);
        }
    }
}
