// Runs before the scripts of every document and worker, and reports what they store. MARK is
// replaced by a word that no page can know. Reports go to the original console.debug, since the
// debugger receives its arguments with a call stack that no page can tamper with, and the page sees
// nothing. Everything used later is taken now, before a page can redefine it.
(mark => {
  'use strict';
  const scope = globalThis;
  const { apply, construct, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const { indexOf, slice, trim } = String.prototype;
  const { get: mapGet, set: mapSet } = WeakMap.prototype;
  const { has: setHas, add: setAdd } = Set.prototype;
  const then = Promise.prototype.then;
  const now = Date.now;
  const random = Math.random;
  const debug = console.debug;
  const log = console;
  const natives = new WeakMap();
  let calls = 0;

  const report = fields => apply(debug, log, fields);

  // The wrapper of a native function looks like it: same name, same length, same text.
  const wrap = (native, around) => {
    const wrapper = new Proxy(native, {
      apply: (target, self, args) => around(target, self, args),
    });
    apply(mapSet, natives, [wrapper, native]);
    return wrapper;
  };

  const replace = (owner, name, part, around) => {
    const descriptor = owner && getOwnPropertyDescriptor(owner, name);
    if (descriptor && typeof descriptor[part] === 'function') {
      descriptor[part] = wrap(descriptor[part], around);
      defineProperty(owner, name, descriptor);
    }
  };

  const getter = (name, property) => {
    const descriptor = getOwnPropertyDescriptor(prototypeOf(name) || {}, property);
    return object => (descriptor ? apply(descriptor.get, object, []) : undefined);
  };

  const prototypeOf = name => (scope[name] ? scope[name].prototype : undefined);

  replace(Function.prototype, 'toString', 'value', (native, self, args) => {
    const known = typeof self === 'function' ? apply(mapGet, natives, [self]) : undefined;
    return apply(native, known || self, args);
  });

  // Whether the jar shows the pair that was just set: the browser may have refused it.
  const shows = (jar, text) => {
    const end = apply(indexOf, text, [';']);
    const given = end < 0 ? text : apply(slice, text, [0, end]);
    const equals = apply(indexOf, given, ['=']);
    const name = equals < 0 ? '' : apply(trim, apply(slice, given, [0, equals]), []);
    const value = apply(trim, apply(slice, given, [equals + 1]), []);
    const pair = name ? name + '=' + value : value;
    return apply(indexOf, '; ' + jar + ';', ['; ' + pair + ';']) >= 0;
  };

  const cookie = getOwnPropertyDescriptor(prototypeOf('Document') || {}, 'cookie');
  replace(prototypeOf('Document'), 'cookie', 'set', (native, self, args) => {
    const text = `${args[0]}`;
    const result = apply(native, self, [text]);
    report([mark, 'cookie', '' + now(), text, '' + shows(apply(cookie.get, self, []), text)]);
    return result;
  });

  // The stack is that of the call; whether the browser took the cookie comes with the promise.
  const storeCall = kind => (native, self, args) => {
    const given = args[0];
    const from = typeof given === 'object' && given !== null ? given : { name: given, value: args[1] };
    const call = '' + ++calls;
    const field = name => (from[name] === undefined || from[name] === null ? '' : '' + from[name]);
    const expires = from.expires === undefined || from.expires === null ? '' : '' + +from.expires;
    report([mark, kind, '' + now(), call, field('name'), field('value'), expires, field('domain'),
      field('path'), field('sameSite'), field('partitioned')]);
    const result = apply(native, self, args);
    apply(then, result, [
      () => report([mark, 'cookie-store-end', '' + now(), call, 'true']),
      () => report([mark, 'cookie-store-end', '' + now(), call, 'false']),
    ]);
    return result;
  };
  replace(prototypeOf('CookieStore'), 'set', 'value', storeCall('cookie-store-set'));
  replace(prototypeOf('CookieStore'), 'delete', 'value', storeCall('cookie-store-delete'));

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

  // The debugger does not tell of every request that a page sends while it is being left, nor of
  // the script behind each of the others.
  const sizeOf = {
    Blob: getter('Blob', 'size'),
    ArrayBuffer: getter('ArrayBuffer', 'byteLength'),
  };
  const bodyOf = body => {
    if (typeof body === 'string') {
      return ['' + body.length, 'text/plain'];
    }
    const kind = body && body.constructor ? body.constructor.name : '';
    const size = sizeOf[kind] ? '' + sizeOf[kind](body) : '0';
    return [size, kind === 'Blob' ? body.type : kind === 'URLSearchParams' ? 'application/x-www-form-urlencoded' : ''];
  };
  const reportSent = (type, addressOf) => (native, self, args, target) => {
    report([mark, 'sent', '' + now(), type, '' + addressOf(self, args), ...bodyOf(args[1])]);
    return target ? construct(native, args, target) : apply(native, self, args);
  };
  const firstArgument = (self, args) => args[0];
  replace(prototypeOf('Navigator'), 'sendBeacon', 'value', reportSent('ping', firstArgument));
  replace(prototypeOf('HTMLImageElement'), 'src', 'set', reportSent('image', firstArgument));
  const action = getOwnPropertyDescriptor(prototypeOf('HTMLFormElement') || {}, 'action');
  const formAddress = self => apply(action.get, self, []);
  replace(prototypeOf('HTMLFormElement'), 'submit', 'value', reportSent('form', formAddress));
  replace(prototypeOf('HTMLFormElement'), 'requestSubmit', 'value', reportSent('form', formAddress));
  // A later fetch that can be aborted may never be sent.
  replace(scope, 'fetchLater', 'value', (native, self, args) => {
    const result = apply(native, self, args);
    if (!args[1] || !args[1].signal) {
      const given = args[1] || args[0];
      report([mark, 'sent', '' + now(), 'fetch-later', '' + (args[0].url || args[0]), ...bodyOf(given.body), '' + (given.method || 'GET')]);
    }
    return result;
  });
  const replaceConstructor = (name, around) => {
    const native = scope[name];
    if (native) {
      const wrapper = new Proxy(native, { construct: (target, args, made) => around(target, undefined, args, made) });
      apply(mapSet, natives, [wrapper, native]);
      defineProperty(native.prototype, 'constructor', { value: wrapper, writable: true, enumerable: false, configurable: true });
      defineProperty(scope, name, { value: wrapper, writable: true, enumerable: false, configurable: true });
    }
  };
  replaceConstructor('EventSource', reportSent('eventsource', firstArgument));

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
})('MARK');
