package io.cookieaudit.policy.document;

/** How a document writes a table down, as far as somebody can paste one into it. */
public enum Markup {
  HTML,
  MARKDOWN,
  /** Fields with commas, semicolons or tabs between them. */
  CSV,
  /** Plain text, PDF, DOCX: tables have no marks of their own. */
  OTHER
}
