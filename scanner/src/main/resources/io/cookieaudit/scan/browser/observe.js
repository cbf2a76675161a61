// Runs before the scripts of every document and worker, and reports what they store. MARK is
// replaced by a word that no page can know. Reports go to the original console.debug, since the
// debugger receives its arguments with a call stack that no page can tamper with, and the page sees
// nothing. Everything used later is taken now, before a page can redefine it.
(mark => {
  'use strict';
  const scope = globalThis;
  const { apply, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const { indexOf, slice, trim } = String.prototype;
  const { get: mapGet, set: mapSet } = WeakMap.prototype;
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
  replace(prototypeOf('Storage'), 'setItem', 'value', (native, self, args) => {
    const result = apply(native, self, args);
    report([mark, 'storage', '' + now(), isLocal(self) ? 'local' : 'session', `${args[0]}`]);
    return result;
  });

  // The debugger does not tell of every request that a page sends while it is being left.
  const reportSent = type => (native, self, args) => {
    report([mark, 'sent', '' + now(), type, `${args[0]}`]);
    return apply(native, self, args);
  };
  replace(prototypeOf('Navigator'), 'sendBeacon', 'value', reportSent('ping'));
  replace(prototypeOf('HTMLImageElement'), 'src', 'set', reportSent('image'));

  const reportName = (kind, event) => (native, self, args) => {
    report([mark, kind, '' + now(), event, args.length ? `${args[0]}` : '']);
    return apply(native, self, args);
  };
  replace(prototypeOf('IDBFactory'), 'open', 'value', reportName('indexed-db', 'set'));
  replace(prototypeOf('IDBFactory'), 'deleteDatabase', 'value', reportName('indexed-db', 'deleted'));
  replace(prototypeOf('CacheStorage'), 'open', 'value', reportName('cache', 'set'));
  replace(prototypeOf('CacheStorage'), 'delete', 'value', reportName('cache', 'deleted'));
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
