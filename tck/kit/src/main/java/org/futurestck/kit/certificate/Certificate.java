package org.futurestck.kit.certificate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.futurestck.kit.spi.Capability;
import org.futurestck.kit.spi.Edition;

/**
 * The result of a run. Immutable.
 *
 * @param kit the version of the kit
 * @param rulebook which rule book was certified against
 * @param profile the contract certified against, as the rule book names it
 * @param edition the edition certified against
 * @param subject what was certified
 * @param seed the seed of all random choices
 * @param effort how much time was given to races and random programs: {@code quick}, {@code normal} or {@code soak}
 * @param power what the races of the run could have seen
 * @param selection the rule globs the run was limited to; empty if it was not
 * @param command the words that repeat the run, without the program and the rules; empty if no command line made it
 * @param started when the run started
 * @param millis how long it took, in milliseconds
 * @param verdict the verdict of the run
 * @param problems why the run cannot be trusted; empty if it can
 * @param deviations the deviations that were declared for the subject and whose rules were tried
 * @param counts how many rules had which verdict
 * @param rules the rules in the order of the book
 */
@JsonPropertyOrder("format")
public record Certificate(
        String kit,
        Book rulebook,
        String profile,
        Edition edition,
        CertifiedSubject subject,
        long seed,
        String effort,
        Power power,
        List<String> selection,
        List<String> command,
        Instant started,
        long millis,
        Conformity verdict,
        List<String> problems,
        List<DeclaredDeviation> deviations,
        Map<Verdict, Integer> counts,
        List<RuleResult> rules) {

    /** The number of the format in which certificates are written and read; it changes with every change of the schema. */
    public static final int FORMAT = 2;

    /**
     * Copies the collections.
     *
     * @param kit kit
     * @param rulebook book
     * @param profile contract
     * @param edition edition
     * @param subject subject
     * @param seed seed
     * @param effort effort
     * @param power power
     * @param selection globs
     * @param command words
     * @param started start
     * @param millis duration
     * @param verdict verdict
     * @param problems problems
     * @param deviations deviations
     * @param counts counts
     * @param rules rules
     */
    public Certificate {
        selection = List.copyOf(selection);
        command = List.copyOf(command);
        problems = List.copyOf(problems);
        deviations = List.copyOf(deviations);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        rules = List.copyOf(rules);
    }

    /**
     * Which rule book.
     *
     * @param version its version
     * @param digest the SHA-256 digest of its text, in hexadecimal
     */
    public record Book(String version, String digest) {}

    /**
     * What was certified.
     *
     * @param id how the user named it
     * @param name the name it gives itself
     * @param version its version
     * @param host what held it
     * @param platform language runtime and operating system
     * @param capabilities what it offers
     * @param claimed those of them that the user claimed and its host did not declare
     */
    public record CertifiedSubject(
            String id,
            String name,
            String version,
            String host,
            String platform,
            @JsonProperty("capabilities") List<String> capabilities,
            List<String> claimed) {

        /**
         * Copies the capabilities.
         *
         * @param id id
         * @param name name
         * @param version version
         * @param host host
         * @param platform platform
         * @param capabilities capabilities
         * @param claimed claims
         */
        public CertifiedSubject {
            capabilities = List.copyOf(capabilities);
            claimed = List.copyOf(claimed);
        }

        /**
         * What it offers, without what it lacks.
         *
         * @return words such as {@code threads}, in the order of its capabilities
         */
        public List<String> offers() {
            return capabilities.stream()
                    .filter(word ->
                            Capability.find(word).filter(Capability::lack).isEmpty())
                    .toList();
        }

        /**
         * What it has declared that it lacks, and so is never asked for.
         *
         * @return words such as {@code cancel}, in the order of its capabilities
         */
        public List<String> lacks() {
            return capabilities.stream()
                    .map(Capability::find)
                    .flatMap(Optional::stream)
                    .filter(Capability::lack)
                    .map(capability -> capability.id().substring(Capability.LACK.length()))
                    .distinct()
                    .toList();
        }
    }

    /**
     * The number of the format, which stands first in a file.
     *
     * @return always {@value #FORMAT}
     */
    @JsonProperty(value = "format", access = JsonProperty.Access.READ_ONLY)
    public int format() {
        return FORMAT;
    }

    /**
     * The same certificate with the command that repeats its run.
     *
     * @param words the words of the command, without the program
     * @return a new certificate
     */
    public Certificate madeBy(List<String> words) {
        return new Certificate(
                kit,
                rulebook,
                profile,
                edition,
                subject,
                seed,
                effort,
                power,
                selection,
                words,
                started,
                millis,
                verdict,
                problems,
                deviations,
                counts,
                rules);
    }

    /**
     * Finds what is declared about a rule.
     *
     * @param rule the id of the rule
     * @return its declared deviation, or empty if there is none or the rule was not tried
     */
    public Optional<DeclaredDeviation> deviation(String rule) {
        return deviations.stream()
                .filter(deviation -> deviation.rule().equals(rule))
                .findFirst();
    }

    /**
     * Counts the rules that were graded.
     *
     * @return how many rules passed, failed, deviated or were observed
     */
    public long graded() {
        return rules.stream().filter(rule -> rule.verdict().graded()).count();
    }

    /**
     * Counts the checks that ran.
     *
     * @return how many checks have a graded verdict
     */
    public long checksRun() {
        return rules.stream()
                .flatMap(rule -> rule.checks().stream())
                .filter(check -> check.verdict().graded())
                .count();
    }
}
