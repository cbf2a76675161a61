package io.cookieaudit.policy;

/** Where, by the policy's words, a declared item is kept, or by which technique it works. */
public enum StorageKind {
  COOKIE,
  LOCAL_STORAGE,
  SESSION_STORAGE,
  INDEXED_DB,
  PIXEL,
  SDK,
  OTHER
}
