package org.futurestck.kit.stage;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Says why a text is no JSON. */
public final class JsonFault {

    private JsonFault() {}

    /**
     * Tells what a parser found, and where.
     *
     * @param found what it threw
     * @return a sentence without its full stop
     */
    public static String sentence(JsonProcessingException found) {
        JsonLocation at = found.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        // Jackson says of the beginning of what does not end only that it may not tell it.
        String reason = found.getOriginalMessage().replaceAll(" \\(start marker at .*\\)$", "");
        return "this is not JSON: " + reason + where;
    }
}
