package io.cookieaudit.api;

import io.cookieaudit.api.database.Database;
import io.cookieaudit.api.scans.Auditor;
import io.cookieaudit.api.webhooks.WebhookSettings;
import java.time.InstantSource;

/**
 * What whoever runs the service has decided.
 *
 * @param database where everything is kept; closed with the service
 * @param auditor that makes the scans
 * @param clock that decides when a night has come
 * @param atOnce so many scans run at the same time
 * @param webhooks who is told of what scans found
 */
record ServiceSettings(
    Database database,
    Auditor auditor,
    InstantSource clock,
    int atOnce,
    WebhookSettings webhooks) {}
