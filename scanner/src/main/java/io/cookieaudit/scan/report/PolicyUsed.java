package io.cookieaudit.scan.report;

import io.cookieaudit.policy.EffectiveDate;
import java.util.Optional;

/**
 * The policy that the site was held to.
 *
 * @param id of the inventory within its document
 * @param document as quotes name it
 * @param sha256 of the document's bytes
 * @param url where the document came from; empty where it was given as a file
 * @param file as it was named, with its folders; empty where the document was no file
 * @param chosenBecause why this one, in a sentence
 */
public record PolicyUsed(
    String id,
    String document,
    String sha256,
    Optional<String> url,
    Optional<String> file,
    Optional<EffectiveDate> effective,
    String chosenBecause) {}
