// The viewer has a dark theme of its own, which is chosen by a class.
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

SwaggerUIBundle({
  url: "openapi.yml",
  dom_id: "#api",
  deepLinking: true,
  // Documents are not sent to a validator on the network.
  validatorUrl: null,
});
