// Local and session storage.
const localStorageOf = getOwnPropertyDescriptor(scope, 'localStorage');
const isLocal = storage => {
  try {
    return apply(localStorageOf.get, scope, []) === storage;
  } catch {
    return false;
  }
};
// The browser tells of each write, and the start of the value finds it again among them.
const reportStorage = write => (native, self, args) => {
  const result = apply(native, self, args);
  const value = args.length > 1 ? `${args[1]}` : '';
  report([mark, 'storage', '' + now(), isLocal(self) ? 'local' : 'session', write,
    args.length ? `${args[0]}` : '', apply(slice, value, [0, 64]), '' + value.length]);
  return result;
};
replace(prototypeOf('Storage'), 'setItem', 'value', reportStorage('set'));
replace(prototypeOf('Storage'), 'removeItem', 'value', reportStorage('deleted'));
replace(prototypeOf('Storage'), 'clear', 'value', reportStorage('cleared'));

// The other kinds of storage. A second write of the same kind tells nothing new.
const told = new Set();
const owners = new WeakMap();
const tell = (kind, event, name) => {
  const key = kind + ' ' + event + ' ' + name;
  if (!apply(setHas, told, [key])) {
    apply(setAdd, told, [key]);
    report([mark, kind, '' + now(), event, name]);
  }
};
const owner = thing => apply(mapGet, owners, [thing]) || '';
const owned = (thing, name) => {
  apply(mapSet, owners, [thing, name]);
  return thing;
};
const reportName = (kind, event) => (native, self, args) => {
  tell(kind, event, args.length ? `${args[0]}` : '');
  return apply(native, self, args);
};
replace(prototypeOf('IDBFactory'), 'open', 'value', reportName('indexed-db', 'set'));
replace(prototypeOf('IDBFactory'), 'deleteDatabase', 'value', reportName('indexed-db', 'deleted'));
const databaseOf = getter('IDBDatabase', 'name');
const transactionOf = getter('IDBObjectStore', 'transaction');
const databaseOfTransaction = getter('IDBTransaction', 'db');
const storeOf = getter('IDBObjectStore', 'name');
for (const write of ['add', 'put', 'delete', 'clear']) {
  replace(prototypeOf('IDBObjectStore'), write, 'value', (native, self, args) => {
    const result = apply(native, self, args);
    const database = databaseOf(databaseOfTransaction(transactionOf(self)));
    tell('indexed-db', write === 'delete' || write === 'clear' ? 'deleted' : 'set', database + '/' + storeOf(self));
    return result;
  });
}

replace(prototypeOf('CacheStorage'), 'open', 'value', (native, self, args) => {
  const name = `${args[0]}`;
  tell('cache', 'set', name);
  return apply(then, apply(native, self, args), [cache => owned(cache, name)]);
});
replace(prototypeOf('CacheStorage'), 'delete', 'value', reportName('cache', 'deleted'));
for (const write of ['add', 'addAll', 'put', 'delete']) {
  replace(prototypeOf('Cache'), write, 'value', (native, self, args) => {
    tell('cache', write === 'delete' ? 'deleted' : 'changed', owner(self));
    return apply(native, self, args);
  });
}

// Of the handles of files only those of the origin's own folder have an owner here.
replace(prototypeOf('StorageManager'), 'getDirectory', 'value', (native, self, args) => {
  tell('opfs', 'set', '');
  return apply(then, apply(native, self, args), [folder => owned(folder, '/')]);
});
for (const [find, mark] of [['getFileHandle', ''], ['getDirectoryHandle', '/']]) {
  replace(prototypeOf('FileSystemDirectoryHandle'), find, 'value', (native, self, args) => {
    const folder = owner(self);
    const path = folder + args[0] + mark;
    if (folder && args[1] && args[1].create) {
      tell('opfs', 'set', path);
    }
    const result = apply(native, self, args);
    return folder ? apply(then, result, [handle => owned(handle, path)]) : result;
  });
}
replace(prototypeOf('FileSystemDirectoryHandle'), 'removeEntry', 'value', (native, self, args) => {
  if (owner(self)) {
    tell('opfs', 'deleted', owner(self) + args[0]);
  }
  return apply(native, self, args);
});
for (const write of ['createWritable', 'createSyncAccessHandle']) {
  replace(prototypeOf('FileSystemFileHandle'), write, 'value', (native, self, args) => {
    if (owner(self)) {
      tell('opfs', 'changed', owner(self));
    }
    return apply(native, self, args);
  });
}
replace(prototypeOf('ServiceWorkerContainer'), 'register', 'value', (native, self, args) => {
  const call = random() + '-' + ++calls;
  report([mark, 'service-worker', '' + now(), 'set', `${args[0]}`, call]);
  const result = apply(native, self, args);
  const end = () => report([mark, 'service-worker-end', '' + now(), call]);
  apply(then, result, [end, end]);
  return result;
});
replace(prototypeOf('StorageManager'), 'getDirectory', 'value', reportName('opfs', 'set'));
