package io.cookieaudit.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.net.URI;

/** What stands at the top of the OpenAPI document, and the way from the front door to its page. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "cookie-audit",
            version = "1",
            description =
                "Holds websites to what their cookie policies say: on demand, and every night. Every"
                    + " error is a problem detail (RFC 9457).",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    name = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "The access token that 'cookie-audit serve' showed at its first start.")
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class ApiDocument {
  @Get("/")
  HttpResponse<?> frontDoor() {
    return HttpResponse.seeOther(URI.create("/openapi/index.html"));
  }
}
