package io.cookieaudit.scan.observe;

/**
 * A link of the policy that was followed after the visits, to see whether it leads where the policy
 * says.
 *
 * @param url as the policy writes it, redacted
 * @param text its words in the policy
 * @param status of the last answer; 0 where none came
 * @param finalUrl where it led after all redirects, redacted
 */
public record FollowedLink(String url, String text, int status, String finalUrl) {}
