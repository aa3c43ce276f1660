var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/errors.ts
var EXIT, ConformanceError, UsageError, ReadError;
var init_errors = __esm({
  "src/errors.ts"() {
    "use strict";
    EXIT = { passed: 0, failed: 1, usage: 2, incomplete: 3, bug: 4 };
    ConformanceError = class extends Error {
      constructor(message, options) {
        super(message, options);
        this.name = new.target.name;
      }
    };
    UsageError = class extends ConformanceError {
      exitCode = EXIT.usage;
    };
    ReadError = class extends ConformanceError {
      exitCode = EXIT.incomplete;
    };
  }
});

// src/config/find-file.ts
import { lstatSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
function namedFile(config, { root, cwd }) {
  const path = resolve(cwd, config);
  const name = isInside(root, path) ? nameIn(root, path) : config;
  if (statOf(path) === null) {
    throw new UsageError(
      `--config names '${config}', and there is no such file; correct the path.`
    );
  }
  return checked({ path, name }, root);
}
function nearestFile({ root, cwd, from }) {
  const start2 = resolve(cwd, from);
  for (let folder = start2; ; folder = dirname(folder)) {
    const path = join(folder, FILE_NAME);
    if (statOf(path) !== null) return checked({ path, name: nameIn(root, path) }, root);
    const other2 = OTHER_NAMES.find((name) => statOf(join(folder, name)) !== null);
    if (other2 !== void 0) {
      throw new UsageError(
        `${nameIn(root, join(folder, other2))} is not read, because the configuration is named ${FILE_NAME}; rename it, or name it with --config.`
      );
    }
    if (folder === root || dirname(folder) === folder || !isInside(root, folder)) return null;
  }
}
function checked(found, root) {
  const target = realPathOf(found);
  if (isInside(root, found.path) && !isInside(realpathSync(root), target)) {
    throw new UsageError(
      `${found.name} is a link to a file outside the repository; put the configuration itself there.`
    );
  }
  if (statOf(target)?.isFile() !== true) {
    throw new UsageError(`${found.name} is no file; it must be a YAML file.`);
  }
  return found;
}
function realPathOf({ path, name }) {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UsageError(`${name} is a link that leads nowhere; repair or remove it.`, {
      cause: error
    });
  }
}
function statOf(path) {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (codeOf(error) === "ENOTDIR" || codeOf(error) === "ENAMETOOLONG") return null;
    throw new UsageError(`${path} cannot be looked at (${codeOf(error)}).`, { cause: error });
  }
}
function codeOf(error) {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "unknown error";
}
function isInside(root, path) {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function nameIn(root, path) {
  return relative(root, path).split(sep).join("/");
}
var FILE_NAME, OTHER_NAMES;
var init_find_file = __esm({
  "src/config/find-file.ts"() {
    "use strict";
    init_errors();
    FILE_NAME = ".apim-jwt.yml";
    OTHER_NAMES = [".apim-jwt.yaml", "apim-jwt.yml", "apim-jwt.yaml"];
  }
});

// src/config/issuer.ts
function issuerFault(issuer) {
  if (issuer === "") return "is empty; give the issuer of the tokens, an https address";
  if (issuer.trim() !== issuer) {
    return `begins or ends with white space ('${issuer}'); issuers are compared character by character, so remove it`;
  }
  if (/[\s{}\\]/.test(issuer)) {
    return `holds a blank, a brace or a backslash ('${issuer}'); it is compared as it stands, so write the issuer as tokens carry it`;
  }
  if (!issuer.startsWith("https://") || !URL.canParse(issuer)) {
    return `must be an absolute https address, as in https://acme.okta.com/oauth2/default, not '${bare(issuer)}'`;
  }
  return partFault(issuer, new URL(issuer));
}
function partFault(issuer, url) {
  if (url.username !== "" || url.password !== "") {
    return `holds a user name or password before '@' (https://***@${url.host}); no issuer has one, so remove it`;
  }
  if (issuer.includes("?")) {
    return `has a query ('${bare(issuer)}?...'); the metadata address is made by adding to the issuer, so cut it off`;
  }
  if (issuer.includes("#")) {
    return `has a fragment ('${bare(issuer)}#...'); no token carries one in its issuer, so cut it off`;
  }
  return null;
}
function bare(address) {
  return address.replace(/\/\/[^/]*@/, "//***@").replace(/[?#].*$/s, "");
}
function audienceFault(audience) {
  if (audience === "")
    return "is empty; an empty audience checks nothing, so give the audience of your API";
  if (audience.trim() !== audience) {
    return `begins or ends with white space ('${audience}'); audiences are compared character by character, so remove it`;
  }
  return null;
}
var init_issuer = __esm({
  "src/config/issuer.ts"() {
    "use strict";
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/identity.js
function isCollection(node) {
  if (node && typeof node === "object")
    switch (node[NODE_TYPE]) {
      case MAP:
      case SEQ:
        return true;
    }
  return false;
}
function isNode(node) {
  if (node && typeof node === "object")
    switch (node[NODE_TYPE]) {
      case ALIAS:
      case MAP:
      case SCALAR:
      case SEQ:
        return true;
    }
  return false;
}
var ALIAS, DOC, MAP, PAIR, SCALAR, SEQ, NODE_TYPE, isAlias, isDocument, isMap, isPair, isScalar, isSeq, hasAnchor;
var init_identity = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/identity.js"() {
    ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/visit.js
function visit(node, visitor) {
  const visitor_ = initVisitor(visitor);
  if (isDocument(node)) {
    const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
    if (cd === REMOVE)
      node.contents = null;
  } else
    visit_(null, node, visitor_, Object.freeze([]));
}
function visit_(key, node, visitor, path) {
  const ctrl = callVisitor(key, node, visitor, path);
  if (isNode(ctrl) || isPair(ctrl)) {
    replaceNode(key, path, ctrl);
    return visit_(key, ctrl, visitor, path);
  }
  if (typeof ctrl !== "symbol") {
    if (isCollection(node)) {
      path = Object.freeze(path.concat(node));
      for (let i = 0; i < node.items.length; ++i) {
        const ci = visit_(i, node.items[i], visitor, path);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK)
          return BREAK;
        else if (ci === REMOVE) {
          node.items.splice(i, 1);
          i -= 1;
        }
      }
    } else if (isPair(node)) {
      path = Object.freeze(path.concat(node));
      const ck = visit_("key", node.key, visitor, path);
      if (ck === BREAK)
        return BREAK;
      else if (ck === REMOVE)
        node.key = null;
      const cv = visit_("value", node.value, visitor, path);
      if (cv === BREAK)
        return BREAK;
      else if (cv === REMOVE)
        node.value = null;
    }
  }
  return ctrl;
}
async function visitAsync(node, visitor) {
  const visitor_ = initVisitor(visitor);
  if (isDocument(node)) {
    const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
    if (cd === REMOVE)
      node.contents = null;
  } else
    await visitAsync_(null, node, visitor_, Object.freeze([]));
}
async function visitAsync_(key, node, visitor, path) {
  const ctrl = await callVisitor(key, node, visitor, path);
  if (isNode(ctrl) || isPair(ctrl)) {
    replaceNode(key, path, ctrl);
    return visitAsync_(key, ctrl, visitor, path);
  }
  if (typeof ctrl !== "symbol") {
    if (isCollection(node)) {
      path = Object.freeze(path.concat(node));
      for (let i = 0; i < node.items.length; ++i) {
        const ci = await visitAsync_(i, node.items[i], visitor, path);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK)
          return BREAK;
        else if (ci === REMOVE) {
          node.items.splice(i, 1);
          i -= 1;
        }
      }
    } else if (isPair(node)) {
      path = Object.freeze(path.concat(node));
      const ck = await visitAsync_("key", node.key, visitor, path);
      if (ck === BREAK)
        return BREAK;
      else if (ck === REMOVE)
        node.key = null;
      const cv = await visitAsync_("value", node.value, visitor, path);
      if (cv === BREAK)
        return BREAK;
      else if (cv === REMOVE)
        node.value = null;
    }
  }
  return ctrl;
}
function initVisitor(visitor) {
  if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
    return Object.assign({
      Alias: visitor.Node,
      Map: visitor.Node,
      Scalar: visitor.Node,
      Seq: visitor.Node
    }, visitor.Value && {
      Map: visitor.Value,
      Scalar: visitor.Value,
      Seq: visitor.Value
    }, visitor.Collection && {
      Map: visitor.Collection,
      Seq: visitor.Collection
    }, visitor);
  }
  return visitor;
}
function callVisitor(key, node, visitor, path) {
  if (typeof visitor === "function")
    return visitor(key, node, path);
  if (isMap(node))
    return visitor.Map?.(key, node, path);
  if (isSeq(node))
    return visitor.Seq?.(key, node, path);
  if (isPair(node))
    return visitor.Pair?.(key, node, path);
  if (isScalar(node))
    return visitor.Scalar?.(key, node, path);
  if (isAlias(node))
    return visitor.Alias?.(key, node, path);
  return void 0;
}
function replaceNode(key, path, node) {
  const parent = path[path.length - 1];
  if (isCollection(parent)) {
    parent.items[key] = node;
  } else if (isPair(parent)) {
    if (key === "key")
      parent.key = node;
    else
      parent.value = node;
  } else if (isDocument(parent)) {
    parent.contents = node;
  } else {
    const pt = isAlias(parent) ? "alias" : "scalar";
    throw new Error(`Cannot replace node with ${pt} parent`);
  }
}
var BREAK, SKIP, REMOVE;
var init_visit = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/visit.js"() {
    init_identity();
    BREAK = /* @__PURE__ */ Symbol("break visit");
    SKIP = /* @__PURE__ */ Symbol("skip children");
    REMOVE = /* @__PURE__ */ Symbol("remove node");
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/doc/directives.js
var escapeChars, escapeTagName, Directives;
var init_directives = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/doc/directives.js"() {
    init_identity();
    init_visit();
    escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix2] = parts;
            this.tags[handle] = prefix2;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source2, onError) {
        if (source2 === "!")
          return "!";
        if (source2[0] !== "!") {
          onError(`Not a valid tag: ${source2}`);
          return null;
        }
        if (source2[1] === "<") {
          const verbatim = source2.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source2} is invalid.`);
            return null;
          }
          if (source2[source2.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source2.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source2} tag has no suffix`);
        const prefix2 = this.tags[handle];
        if (prefix2) {
          try {
            return prefix2 + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source2;
        onError(`Could not resolve tag: ${source2}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix2] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix2))
            return handle + escapeTagName(tag.substring(prefix2.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
          const tags = {};
          visit(doc.contents, (_key, node) => {
            if (isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix2] of tagEntries) {
          if (handle === "!!" && prefix2 === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix2)))
            lines.push(`%TAG ${handle} ${prefix2}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/doc/anchors.js
function anchorIsValid(anchor) {
  if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
    const sa = JSON.stringify(anchor);
    const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
    throw new Error(msg);
  }
  return true;
}
function anchorNames(root) {
  const anchors = /* @__PURE__ */ new Set();
  visit(root, {
    Value(_key, node) {
      if (node.anchor)
        anchors.add(node.anchor);
    }
  });
  return anchors;
}
function findNewAnchor(prefix2, exclude) {
  for (let i = 1; true; ++i) {
    const name = `${prefix2}${i}`;
    if (!exclude.has(name))
      return name;
  }
}
function createNodeAnchors(doc, prefix2) {
  const aliasObjects = [];
  const sourceObjects = /* @__PURE__ */ new Map();
  let prevAnchors = null;
  return {
    onAnchor: (source2) => {
      aliasObjects.push(source2);
      prevAnchors ?? (prevAnchors = anchorNames(doc));
      const anchor = findNewAnchor(prefix2, prevAnchors);
      prevAnchors.add(anchor);
      return anchor;
    },
    /**
     * With circular references, the source node is only resolved after all
     * of its child nodes are. This is why anchors are set only after all of
     * the nodes have been created.
     */
    setAnchors: () => {
      for (const source2 of aliasObjects) {
        const ref = sourceObjects.get(source2);
        if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) {
          ref.node.anchor = ref.anchor;
        } else {
          const error = new Error("Failed to resolve repeated object (this should not happen)");
          error.source = source2;
          throw error;
        }
      }
    },
    sourceObjects
  };
}
var init_anchors = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/doc/anchors.js"() {
    init_identity();
    init_visit();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
  if (val && typeof val === "object") {
    if (Array.isArray(val)) {
      for (let i = 0, len = val.length; i < len; ++i) {
        const v0 = val[i];
        const v1 = applyReviver(reviver, val, String(i), v0);
        if (v1 === void 0)
          delete val[i];
        else if (v1 !== v0)
          val[i] = v1;
      }
    } else if (val instanceof Map) {
      for (const k of Array.from(val.keys())) {
        const v0 = val.get(k);
        const v1 = applyReviver(reviver, val, k, v0);
        if (v1 === void 0)
          val.delete(k);
        else if (v1 !== v0)
          val.set(k, v1);
      }
    } else if (val instanceof Set) {
      for (const v0 of Array.from(val)) {
        const v1 = applyReviver(reviver, val, v0, v0);
        if (v1 === void 0)
          val.delete(v0);
        else if (v1 !== v0) {
          val.delete(v0);
          val.add(v1);
        }
      }
    } else {
      for (const [k, v0] of Object.entries(val)) {
        const v1 = applyReviver(reviver, val, k, v0);
        if (v1 === void 0)
          delete val[k];
        else if (v1 !== v0)
          val[k] = v1;
      }
    }
  }
  return reviver.call(obj, key, val);
}
var init_applyReviver = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/doc/applyReviver.js"() {
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/toJS.js
function toJS(value, arg, ctx) {
  if (Array.isArray(value))
    return value.map((v, i) => toJS(v, String(i), ctx));
  if (value && typeof value.toJSON === "function") {
    if (!ctx || !hasAnchor(value))
      return value.toJSON(arg, ctx);
    const data = { aliasCount: 0, count: 1, res: void 0 };
    ctx.anchors.set(value, data);
    ctx.onCreate = (res2) => {
      data.res = res2;
      delete ctx.onCreate;
    };
    const res = value.toJSON(arg, ctx);
    if (ctx.onCreate)
      ctx.onCreate(res);
    return res;
  }
  if (typeof value === "bigint" && !ctx?.keep)
    return Number(value);
  return value;
}
var init_toJS = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/toJS.js"() {
    init_identity();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase;
var init_Node = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/Node.js"() {
    init_applyReviver();
    init_identity();
    init_toJS();
    NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/Alias.js
function getAliasCount(doc, node, anchors) {
  if (isAlias(node)) {
    const source2 = node.resolve(doc);
    const anchor = anchors && source2 && anchors.get(source2);
    return anchor ? anchor.count * anchor.aliasCount : 0;
  } else if (isCollection(node)) {
    let count2 = 0;
    for (const item of node.items) {
      const c = getAliasCount(doc, item, anchors);
      if (c > count2)
        count2 = c;
    }
    return count2;
  } else if (isPair(node)) {
    const kc = getAliasCount(doc, node.key, anchors);
    const vc = getAliasCount(doc, node.value, anchors);
    return Math.max(kc, vc);
  }
  return 1;
}
var Alias;
var init_Alias = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/Alias.js"() {
    init_anchors();
    init_visit();
    init_identity();
    init_Node();
    init_toJS();
    Alias = class extends NodeBase {
      constructor(source2) {
        super(ALIAS);
        this.source = source2;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit(doc, {
            Node: (_key, node) => {
              if (isAlias(node) || hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors, doc: doc2, maxAliasCount } = ctx;
          let data = anchors.get(found);
          if (!data) {
            toJS(found, null, ctx);
            data = anchors.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source2 = this.resolve(ctx.doc, ctx);
        if (!source2) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source2).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/Scalar.js
var isScalarValue, Scalar;
var init_Scalar = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/Scalar.js"() {
    init_identity();
    init_Node();
    init_toJS();
    isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    Scalar = class extends NodeBase {
      constructor(value) {
        super(SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/doc/createNode.js
function findTagObject(value, tagName, tags) {
  if (tagName) {
    const match = tags.filter((t) => t.tag === tagName);
    const tagObj = match.find((t) => !t.format) ?? match[0];
    if (!tagObj)
      throw new Error(`Tag ${tagName} not found`);
    return tagObj;
  }
  return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
  if (isDocument(value))
    value = value.contents;
  if (isNode(value))
    return value;
  if (isPair(value)) {
    const map2 = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
    map2.items.push(value);
    return map2;
  }
  if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
    value = value.valueOf();
  }
  const { aliasDuplicateObjects, onAnchor, onTagObj, schema: schema4, sourceObjects } = ctx;
  let ref = void 0;
  if (aliasDuplicateObjects && value && typeof value === "object") {
    ref = sourceObjects.get(value);
    if (ref) {
      ref.anchor ?? (ref.anchor = onAnchor(value));
      return new Alias(ref.anchor);
    } else {
      ref = { anchor: null, node: null };
      sourceObjects.set(value, ref);
    }
  }
  if (tagName?.startsWith("!!"))
    tagName = defaultTagPrefix + tagName.slice(2);
  let tagObj = findTagObject(value, tagName, schema4.tags);
  if (!tagObj) {
    if (value && typeof value.toJSON === "function") {
      value = value.toJSON();
    }
    if (!value || typeof value !== "object") {
      const node2 = new Scalar(value);
      if (ref)
        ref.node = node2;
      return node2;
    }
    tagObj = value instanceof Map ? schema4[MAP] : Symbol.iterator in Object(value) ? schema4[SEQ] : schema4[MAP];
  }
  if (onTagObj) {
    onTagObj(tagObj);
    delete ctx.onTagObj;
  }
  const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
  if (tagName)
    node.tag = tagName;
  else if (!tagObj.default)
    node.tag = tagObj.tag;
  if (ref)
    ref.node = node;
  return node;
}
var defaultTagPrefix;
var init_createNode = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/doc/createNode.js"() {
    init_Alias();
    init_identity();
    init_Scalar();
    defaultTagPrefix = "tag:yaml.org,2002:";
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema4, path, value) {
  let v = value;
  for (let i = path.length - 1; i >= 0; --i) {
    const k = path[i];
    if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
      const a = [];
      a[k] = v;
      v = a;
    } else {
      v = /* @__PURE__ */ new Map([[k, v]]);
    }
  }
  return createNode(v, void 0, {
    aliasDuplicateObjects: false,
    keepUndefined: false,
    onAnchor: () => {
      throw new Error("This should not happen, please report a bug.");
    },
    schema: schema4,
    sourceObjects: /* @__PURE__ */ new Map()
  });
}
var isEmptyPath, Collection;
var init_Collection = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/Collection.js"() {
    init_createNode();
    init_identity();
    init_Node();
    isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    Collection = class extends NodeBase {
      constructor(type, schema4) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema4,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema4) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema4)
          copy.schema = schema4;
        copy.items = copy.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema4) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && isScalar(node) ? node.value : node;
        else
          return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyComment.js
function indentComment(comment, indent) {
  if (/^\n+$/.test(comment))
    return comment.substring(1);
  return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
var stringifyComment, lineComment;
var init_stringifyComment = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyComment.js"() {
    stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/stringify/foldFlowLines.js
function foldFlowLines(text3, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
  if (!lineWidth || lineWidth < 0)
    return text3;
  if (lineWidth < minContentWidth)
    minContentWidth = 0;
  const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
  if (text3.length <= endStep)
    return text3;
  const folds = [];
  const escapedFolds = {};
  let end = lineWidth - indent.length;
  if (typeof indentAtStart === "number") {
    if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
      folds.push(0);
    else
      end = lineWidth - indentAtStart;
  }
  let split2 = void 0;
  let prev = void 0;
  let overflow = false;
  let i = -1;
  let escStart = -1;
  let escEnd = -1;
  if (mode === FOLD_BLOCK) {
    i = consumeMoreIndentedLines(text3, i, indent.length);
    if (i !== -1)
      end = i + endStep;
  }
  for (let ch; ch = text3[i += 1]; ) {
    if (mode === FOLD_QUOTED && ch === "\\") {
      escStart = i;
      switch (text3[i + 1]) {
        case "x":
          i += 3;
          break;
        case "u":
          i += 5;
          break;
        case "U":
          i += 9;
          break;
        default:
          i += 1;
      }
      escEnd = i;
    }
    if (ch === "\n") {
      if (mode === FOLD_BLOCK)
        i = consumeMoreIndentedLines(text3, i, indent.length);
      end = i + indent.length + endStep;
      split2 = void 0;
    } else {
      if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
        const next = text3[i + 1];
        if (next && next !== " " && next !== "\n" && next !== "	")
          split2 = i;
      }
      if (i >= end) {
        if (split2) {
          folds.push(split2);
          end = split2 + endStep;
          split2 = void 0;
        } else if (mode === FOLD_QUOTED) {
          while (prev === " " || prev === "	") {
            prev = ch;
            ch = text3[i += 1];
            overflow = true;
          }
          const j = i > escEnd + 1 ? i - 2 : escStart - 1;
          if (escapedFolds[j])
            return text3;
          folds.push(j);
          escapedFolds[j] = true;
          end = j + endStep;
          split2 = void 0;
        } else {
          overflow = true;
        }
      }
    }
    prev = ch;
  }
  if (overflow && onOverflow)
    onOverflow();
  if (folds.length === 0)
    return text3;
  if (onFold)
    onFold();
  let res = text3.slice(0, folds[0]);
  for (let i2 = 0; i2 < folds.length; ++i2) {
    const fold2 = folds[i2];
    const end2 = folds[i2 + 1] || text3.length;
    if (fold2 === 0)
      res = `
${indent}${text3.slice(0, end2)}`;
    else {
      if (mode === FOLD_QUOTED && escapedFolds[fold2])
        res += `${text3[fold2]}\\`;
      res += `
${indent}${text3.slice(fold2 + 1, end2)}`;
    }
  }
  return res;
}
function consumeMoreIndentedLines(text3, i, indent) {
  let end = i;
  let start2 = i + 1;
  let ch = text3[start2];
  while (ch === " " || ch === "	") {
    if (i < start2 + indent) {
      ch = text3[++i];
    } else {
      do {
        ch = text3[++i];
      } while (ch && ch !== "\n");
      end = i;
      start2 = i + 1;
      ch = text3[start2];
    }
  }
  return end;
}
var FOLD_FLOW, FOLD_BLOCK, FOLD_QUOTED;
var init_foldFlowLines = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/stringify/foldFlowLines.js"() {
    FOLD_FLOW = "flow";
    FOLD_BLOCK = "block";
    FOLD_QUOTED = "quoted";
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyString.js
function lineLengthOverLimit(str, lineWidth, indentLength) {
  if (!lineWidth || lineWidth < 0)
    return false;
  const limit = lineWidth - indentLength;
  const strLen = str.length;
  if (strLen <= limit)
    return false;
  for (let i = 0, start2 = 0; i < strLen; ++i) {
    if (str[i] === "\n") {
      if (i - start2 > limit)
        return true;
      start2 = i + 1;
      if (strLen - start2 <= limit)
        return false;
    }
  }
  return true;
}
function doubleQuotedString(value, ctx) {
  const json2 = JSON.stringify(value);
  if (ctx.options.doubleQuotedAsJSON)
    return json2;
  const { implicitKey } = ctx;
  const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
  const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
  let str = "";
  let start2 = 0;
  for (let i = 0, ch = json2[i]; ch; ch = json2[++i]) {
    if (ch === " " && json2[i + 1] === "\\" && json2[i + 2] === "n") {
      str += json2.slice(start2, i) + "\\ ";
      i += 1;
      start2 = i;
      ch = "\\";
    }
    if (ch === "\\")
      switch (json2[i + 1]) {
        case "u":
          {
            str += json2.slice(start2, i);
            const code = json2.substr(i + 2, 4);
            switch (code) {
              case "0000":
                str += "\\0";
                break;
              case "0007":
                str += "\\a";
                break;
              case "000b":
                str += "\\v";
                break;
              case "001b":
                str += "\\e";
                break;
              case "0085":
                str += "\\N";
                break;
              case "00a0":
                str += "\\_";
                break;
              case "2028":
                str += "\\L";
                break;
              case "2029":
                str += "\\P";
                break;
              default:
                if (code.substr(0, 2) === "00")
                  str += "\\x" + code.substr(2);
                else
                  str += json2.substr(i, 6);
            }
            i += 5;
            start2 = i + 1;
          }
          break;
        case "n":
          if (implicitKey || json2[i + 2] === '"' || json2.length < minMultiLineLength) {
            i += 1;
          } else {
            str += json2.slice(start2, i) + "\n\n";
            while (json2[i + 2] === "\\" && json2[i + 3] === "n" && json2[i + 4] !== '"') {
              str += "\n";
              i += 2;
            }
            str += indent;
            if (json2[i + 2] === " ")
              str += "\\";
            i += 1;
            start2 = i + 1;
          }
          break;
        default:
          i += 1;
      }
  }
  str = start2 ? str + json2.slice(start2) : json2;
  return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
  if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
    return doubleQuotedString(value, ctx);
  const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
  const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
  return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
  const { singleQuote: singleQuote2 } = ctx.options;
  let qs;
  if (singleQuote2 === false)
    qs = doubleQuotedString;
  else {
    const hasDouble = value.includes('"');
    const hasSingle = value.includes("'");
    if (hasDouble && !hasSingle)
      qs = singleQuotedString;
    else if (hasSingle && !hasDouble)
      qs = doubleQuotedString;
    else
      qs = singleQuote2 ? singleQuotedString : doubleQuotedString;
  }
  return qs(value, ctx);
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
  const { blockQuote, commentString, lineWidth } = ctx.options;
  if (!blockQuote || /\n[\t ]+$/.test(value)) {
    return quotedString(value, ctx);
  }
  const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
  const literal2 = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
  if (!value)
    return literal2 ? "|\n" : ">\n";
  let chomp;
  let endStart;
  for (endStart = value.length; endStart > 0; --endStart) {
    const ch = value[endStart - 1];
    if (ch !== "\n" && ch !== "	" && ch !== " ")
      break;
  }
  let end = value.substring(endStart);
  const endNlPos = end.indexOf("\n");
  if (endNlPos === -1) {
    chomp = "-";
  } else if (value === end || endNlPos !== end.length - 1) {
    chomp = "+";
    if (onChompKeep)
      onChompKeep();
  } else {
    chomp = "";
  }
  if (end) {
    value = value.slice(0, -end.length);
    if (end[end.length - 1] === "\n")
      end = end.slice(0, -1);
    end = end.replace(blockEndNewlines, `$&${indent}`);
  }
  let startWithSpace = false;
  let startEnd;
  let startNlPos = -1;
  for (startEnd = 0; startEnd < value.length; ++startEnd) {
    const ch = value[startEnd];
    if (ch === " ")
      startWithSpace = true;
    else if (ch === "\n")
      startNlPos = startEnd;
    else
      break;
  }
  let start2 = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
  if (start2) {
    value = value.substring(start2.length);
    start2 = start2.replace(/\n+/g, `$&${indent}`);
  }
  const indentSize = indent ? "2" : "1";
  let header = (startWithSpace ? indentSize : "") + chomp;
  if (comment) {
    header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
    if (onComment)
      onComment();
  }
  if (!literal2) {
    const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
    let literalFallback = false;
    const foldOptions = getFoldOptions(ctx, true);
    if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) {
      foldOptions.onOverflow = () => {
        literalFallback = true;
      };
    }
    const body = foldFlowLines(`${start2}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
    if (!literalFallback)
      return `>${header}
${indent}${body}`;
  }
  value = value.replace(/\n+/g, `$&${indent}`);
  return `|${header}
${indent}${start2}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
  const { type, value } = item;
  const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
  if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
    return quotedString(value, ctx);
  }
  if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
    return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
  }
  if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) {
    return blockString(item, ctx, onComment, onChompKeep);
  }
  if (containsDocumentMarker(value)) {
    if (indent === "") {
      ctx.forceBlockIndent = true;
      return blockString(item, ctx, onComment, onChompKeep);
    } else if (implicitKey && indent === indentStep) {
      return quotedString(value, ctx);
    }
  }
  const str = value.replace(/\n+/g, `$&
${indent}`);
  if (actualString) {
    const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
    const { compat, tags } = ctx.doc.schema;
    if (tags.some(test) || compat?.some(test))
      return quotedString(value, ctx);
  }
  return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
  const { implicitKey, inFlow } = ctx;
  const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
  let { type } = item;
  if (type !== Scalar.QUOTE_DOUBLE) {
    if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
      type = Scalar.QUOTE_DOUBLE;
  }
  const _stringify2 = (_type) => {
    switch (_type) {
      case Scalar.BLOCK_FOLDED:
      case Scalar.BLOCK_LITERAL:
        return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
      case Scalar.QUOTE_DOUBLE:
        return doubleQuotedString(ss.value, ctx);
      case Scalar.QUOTE_SINGLE:
        return singleQuotedString(ss.value, ctx);
      case Scalar.PLAIN:
        return plainString(ss, ctx, onComment, onChompKeep);
      default:
        return null;
    }
  };
  let res = _stringify2(type);
  if (res === null) {
    const { defaultKeyType, defaultStringType } = ctx.options;
    const t = implicitKey && defaultKeyType || defaultStringType;
    res = _stringify2(t);
    if (res === null)
      throw new Error(`Unsupported default string type ${t}`);
  }
  return res;
}
var getFoldOptions, containsDocumentMarker, blockEndNewlines;
var init_stringifyString = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyString.js"() {
    init_Scalar();
    init_foldFlowLines();
    getFoldOptions = (ctx, isBlock2) => ({
      indentAtStart: isBlock2 ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options) {
  const opt = Object.assign({
    blockQuote: true,
    commentString: stringifyComment,
    defaultKeyType: null,
    defaultStringType: "PLAIN",
    directives: null,
    doubleQuotedAsJSON: false,
    doubleQuotedMinMultiLineLength: 40,
    falseStr: "false",
    flowCollectionPadding: true,
    indentSeq: true,
    lineWidth: 80,
    minContentWidth: 20,
    nullStr: "null",
    simpleKeys: false,
    singleQuote: null,
    trailingComma: false,
    trueStr: "true",
    verifyAliasOrder: true
  }, doc.schema.toStringOptions, options);
  let inFlow;
  switch (opt.collectionStyle) {
    case "block":
      inFlow = false;
      break;
    case "flow":
      inFlow = true;
      break;
    default:
      inFlow = null;
  }
  return {
    anchors: /* @__PURE__ */ new Set(),
    doc,
    flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
    indent: "",
    indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
    inFlow,
    options: opt
  };
}
function getTagObject(tags, item) {
  if (item.tag) {
    const match = tags.filter((t) => t.tag === item.tag);
    if (match.length > 0)
      return match.find((t) => t.format === item.format) ?? match[0];
  }
  let tagObj = void 0;
  let obj;
  if (isScalar(item)) {
    obj = item.value;
    let match = tags.filter((t) => t.identify?.(obj));
    if (match.length > 1) {
      const testMatch = match.filter((t) => t.test);
      if (testMatch.length > 0)
        match = testMatch;
    }
    tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
  } else {
    obj = item;
    tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
  }
  if (!tagObj) {
    const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
    throw new Error(`Tag not resolved for ${name} value`);
  }
  return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
  if (!doc.directives)
    return "";
  const props = [];
  const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
  if (anchor && anchorIsValid(anchor)) {
    anchors.add(anchor);
    props.push(`&${anchor}`);
  }
  const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
  if (tag)
    props.push(doc.directives.tagString(tag));
  return props.join(" ");
}
function stringify(item, ctx, onComment, onChompKeep) {
  if (isPair(item))
    return item.toString(ctx, onComment, onChompKeep);
  if (isAlias(item)) {
    if (ctx.doc.directives)
      return item.toString(ctx);
    if (ctx.resolvedAliases?.has(item)) {
      throw new TypeError(`Cannot stringify circular structure without alias nodes`);
    } else {
      if (ctx.resolvedAliases)
        ctx.resolvedAliases.add(item);
      else
        ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
      item = item.resolve(ctx.doc);
    }
  }
  let tagObj = void 0;
  const node = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
  tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
  const props = stringifyProps(node, tagObj, ctx);
  if (props.length > 0)
    ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
  const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
  if (!props)
    return str;
  return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
}
var init_stringify = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/stringify/stringify.js"() {
    init_anchors();
    init_identity();
    init_stringifyComment();
    init_stringifyString();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
  const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
  let keyComment = isNode(key) && key.comment || null;
  if (simpleKeys) {
    if (keyComment) {
      throw new Error("With simple keys, key nodes cannot have comments");
    }
    if (isCollection(key) || !isNode(key) && typeof key === "object") {
      const msg = "With simple keys, collection cannot be used as a key value";
      throw new Error(msg);
    }
  }
  let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
  ctx = Object.assign({}, ctx, {
    allNullValues: false,
    implicitKey: !explicitKey && (simpleKeys || !allNullValues),
    indent: indent + indentStep
  });
  let keyCommentDone = false;
  let chompKeep = false;
  let str = stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
  if (!explicitKey && !ctx.inFlow && str.length > 1024) {
    if (simpleKeys)
      throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
    explicitKey = true;
  }
  if (ctx.inFlow) {
    if (allNullValues || value == null) {
      if (keyCommentDone && onComment)
        onComment();
      return str === "" ? "?" : explicitKey ? `? ${str}` : str;
    }
  } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
    str = `? ${str}`;
    if (keyComment && !keyCommentDone) {
      str += lineComment(str, ctx.indent, commentString(keyComment));
    } else if (chompKeep && onChompKeep)
      onChompKeep();
    return str;
  }
  if (keyCommentDone)
    keyComment = null;
  if (explicitKey) {
    if (keyComment)
      str += lineComment(str, ctx.indent, commentString(keyComment));
    str = `? ${str}
${indent}:`;
  } else {
    str = `${str}:`;
    if (keyComment)
      str += lineComment(str, ctx.indent, commentString(keyComment));
  }
  let vsb, vcb, valueComment;
  if (isNode(value)) {
    vsb = !!value.spaceBefore;
    vcb = value.commentBefore;
    valueComment = value.comment;
  } else {
    vsb = false;
    vcb = null;
    valueComment = null;
    if (value && typeof value === "object")
      value = doc.createNode(value);
  }
  ctx.implicitKey = false;
  if (!explicitKey && !keyComment && isScalar(value))
    ctx.indentAtStart = str.length + 1;
  chompKeep = false;
  if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) {
    ctx.indent = ctx.indent.substring(2);
  }
  let valueCommentDone = false;
  const valueStr = stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
  let ws = " ";
  if (keyComment || vsb || vcb) {
    ws = vsb ? "\n" : "";
    if (vcb) {
      const cs = commentString(vcb);
      ws += `
${indentComment(cs, ctx.indent)}`;
    }
    if (valueStr === "" && !ctx.inFlow) {
      if (ws === "\n" && valueComment)
        ws = "\n\n";
    } else {
      ws += `
${ctx.indent}`;
    }
  } else if (!explicitKey && isCollection(value)) {
    const vs0 = valueStr[0];
    const nl0 = valueStr.indexOf("\n");
    const hasNewline = nl0 !== -1;
    const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
    if (hasNewline || !flow) {
      let hasPropsLine = false;
      if (hasNewline && (vs0 === "&" || vs0 === "!")) {
        let sp0 = valueStr.indexOf(" ");
        if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
          sp0 = valueStr.indexOf(" ", sp0 + 1);
        }
        if (sp0 === -1 || nl0 < sp0)
          hasPropsLine = true;
      }
      if (!hasPropsLine)
        ws = `
${ctx.indent}`;
    }
  } else if (valueStr === "" || valueStr[0] === "\n") {
    ws = "";
  }
  str += ws + valueStr;
  if (ctx.inFlow) {
    if (valueCommentDone && onComment)
      onComment();
  } else if (valueComment && !valueCommentDone) {
    str += lineComment(str, ctx.indent, commentString(valueComment));
  } else if (chompKeep && onChompKeep) {
    onChompKeep();
  }
  return str;
}
var init_stringifyPair = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyPair.js"() {
    init_identity();
    init_Scalar();
    init_stringify();
    init_stringifyComment();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
  if (logLevel === "debug" || logLevel === "warn") {
    console.warn(warning);
  }
}
var init_log = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/log.js"() {
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
function addMergeToJSMap(ctx, map2, value) {
  const source2 = resolveAliasValue(ctx, value);
  if (isSeq(source2))
    for (const it of source2.items)
      mergeValue(ctx, map2, it);
  else if (Array.isArray(source2))
    for (const it of source2)
      mergeValue(ctx, map2, it);
  else
    mergeValue(ctx, map2, source2);
}
function mergeValue(ctx, map2, value) {
  const source2 = resolveAliasValue(ctx, value);
  if (!isMap(source2))
    throw new Error("Merge sources must be maps or map aliases");
  const srcMap = source2.toJSON(null, ctx, Map);
  for (const [key, value2] of srcMap) {
    if (map2 instanceof Map) {
      if (!map2.has(key))
        map2.set(key, value2);
    } else if (map2 instanceof Set) {
      map2.add(key);
    } else if (!Object.prototype.hasOwnProperty.call(map2, key)) {
      Object.defineProperty(map2, key, {
        value: value2,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
  }
  return map2;
}
function resolveAliasValue(ctx, value) {
  return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}
var MERGE_KEY, merge, isMergeKey;
var init_merge = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js"() {
    init_identity();
    init_Scalar();
    MERGE_KEY = "<<";
    merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    isMergeKey = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map2, { key, value }) {
  if (isNode(key) && key.addToJSMap)
    key.addToJSMap(ctx, map2, value);
  else if (isMergeKey(ctx, key))
    addMergeToJSMap(ctx, map2, value);
  else {
    const jsKey = toJS(key, "", ctx);
    if (map2 instanceof Map) {
      map2.set(jsKey, toJS(value, jsKey, ctx));
    } else if (map2 instanceof Set) {
      map2.add(jsKey);
    } else {
      const stringKey = stringifyKey(key, jsKey, ctx);
      const jsValue = toJS(value, stringKey, ctx);
      if (stringKey in map2)
        Object.defineProperty(map2, stringKey, {
          value: jsValue,
          writable: true,
          enumerable: true,
          configurable: true
        });
      else
        map2[stringKey] = jsValue;
    }
  }
  return map2;
}
function stringifyKey(key, jsKey, ctx) {
  if (jsKey === null)
    return "";
  if (typeof jsKey !== "object")
    return String(jsKey);
  if (isNode(key) && ctx?.doc) {
    const strCtx = createStringifyContext(ctx.doc, {});
    strCtx.anchors = /* @__PURE__ */ new Set();
    for (const node of ctx.anchors.keys())
      strCtx.anchors.add(node.anchor);
    strCtx.inFlow = true;
    strCtx.inStringifyKey = true;
    const strKey = key.toString(strCtx);
    if (!ctx.mapKeyWarned) {
      let jsonStr = JSON.stringify(strKey);
      if (jsonStr.length > 40)
        jsonStr = jsonStr.substring(0, 36) + '..."';
      warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
      ctx.mapKeyWarned = true;
    }
    return strKey;
  }
  return JSON.stringify(jsKey);
}
var init_addPairToJSMap = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/addPairToJSMap.js"() {
    init_log();
    init_merge();
    init_stringify();
    init_identity();
    init_toJS();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
  const k = createNode(key, void 0, ctx);
  const v = createNode(value, void 0, ctx);
  return new Pair(k, v);
}
var Pair;
var init_Pair = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/Pair.js"() {
    init_createNode();
    init_stringifyPair();
    init_addPairToJSMap();
    init_identity();
    Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, NODE_TYPE, { value: PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema4) {
        let { key, value } = this;
        if (isNode(key))
          key = key.clone(schema4);
        if (isNode(value))
          value = value.clone(schema4);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options) {
  const flow = ctx.inFlow ?? collection.flow;
  const stringify4 = flow ? stringifyFlowCollection : stringifyBlockCollection;
  return stringify4(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
  const { indent, options: { commentString } } = ctx;
  const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
  let chompKeep = false;
  const lines = [];
  for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment2 = null;
    if (isNode(item)) {
      if (!chompKeep && item.spaceBefore)
        lines.push("");
      addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
      if (item.comment)
        comment2 = item.comment;
    } else if (isPair(item)) {
      const ik = isNode(item.key) ? item.key : null;
      if (ik) {
        if (!chompKeep && ik.spaceBefore)
          lines.push("");
        addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
      }
    }
    chompKeep = false;
    let str2 = stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
    if (comment2)
      str2 += lineComment(str2, itemIndent, commentString(comment2));
    if (chompKeep && comment2)
      chompKeep = false;
    lines.push(blockItemPrefix + str2);
  }
  let str;
  if (lines.length === 0) {
    str = flowChars.start + flowChars.end;
  } else {
    str = lines[0];
    for (let i = 1; i < lines.length; ++i) {
      const line = lines[i];
      str += line ? `
${indent}${line}` : "\n";
    }
  }
  if (comment) {
    str += "\n" + indentComment(commentString(comment), indent);
    if (onComment)
      onComment();
  } else if (chompKeep && onChompKeep)
    onChompKeep();
  return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
  const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
  itemIndent += indentStep;
  const itemCtx = Object.assign({}, ctx, {
    indent: itemIndent,
    inFlow: true,
    type: null
  });
  let reqNewline = false;
  let linesAtValue = 0;
  const lines = [];
  for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment = null;
    if (isNode(item)) {
      if (item.spaceBefore)
        lines.push("");
      addCommentBefore(ctx, lines, item.commentBefore, false);
      if (item.comment)
        comment = item.comment;
    } else if (isPair(item)) {
      const ik = isNode(item.key) ? item.key : null;
      if (ik) {
        if (ik.spaceBefore)
          lines.push("");
        addCommentBefore(ctx, lines, ik.commentBefore, false);
        if (ik.comment)
          reqNewline = true;
      }
      const iv = isNode(item.value) ? item.value : null;
      if (iv) {
        if (iv.comment)
          comment = iv.comment;
        if (iv.commentBefore)
          reqNewline = true;
      } else if (item.value == null && ik?.comment) {
        comment = ik.comment;
      }
    }
    if (comment)
      reqNewline = true;
    let str = stringify(item, itemCtx, () => comment = null);
    reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
    if (i < items.length - 1) {
      str += ",";
    } else if (ctx.options.trailingComma) {
      if (ctx.options.lineWidth > 0) {
        reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
      }
      if (reqNewline) {
        str += ",";
      }
    }
    if (comment)
      str += lineComment(str, itemIndent, commentString(comment));
    lines.push(str);
    linesAtValue = lines.length;
  }
  const { start: start2, end } = flowChars;
  if (lines.length === 0) {
    return start2 + end;
  } else {
    if (!reqNewline) {
      const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
      reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
    }
    if (reqNewline) {
      let str = start2;
      for (const line of lines)
        str += line ? `
${indentStep}${indent}${line}` : "\n";
      return `${str}
${indent}${end}`;
    } else {
      return `${start2}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
    }
  }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
  if (comment && chompKeep)
    comment = comment.replace(/^\n+/, "");
  if (comment) {
    const ic = indentComment(commentString(comment), indent);
    lines.push(ic.trimStart());
  }
}
var init_stringifyCollection = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyCollection.js"() {
    init_identity();
    init_stringify();
    init_stringifyComment();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
  const k = isScalar(key) ? key.value : key;
  for (const it of items) {
    if (isPair(it)) {
      if (it.key === key || it.key === k)
        return it;
      if (isScalar(it.key) && it.key.value === k)
        return it;
    }
  }
  return void 0;
}
var YAMLMap;
var init_YAMLMap = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/YAMLMap.js"() {
    init_stringifyCollection();
    init_addPairToJSMap();
    init_Collection();
    init_identity();
    init_Pair();
    init_Scalar();
    YAMLMap = class extends Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema4) {
        super(MAP, schema4);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema4, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map2 = new this(schema4);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map2.items.push(createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema4.sortMapEntries === "function") {
          map2.items.sort(schema4.sortMapEntries);
        }
        return map2;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair(pair, pair?.value);
        } else
          _pair = new Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (isScalar(prev.value) && isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map2 = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map2);
        for (const item of this.items)
          addPairToJSMap(ctx, map2, item);
        return map2;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/common/map.js
var map;
var init_map = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/common/map.js"() {
    init_identity();
    init_YAMLMap();
    map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema4, obj, ctx) => YAMLMap.from(schema4, obj, ctx)
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/nodes/YAMLSeq.js
function asItemIndex(key) {
  let idx = isScalar(key) ? key.value : key;
  if (idx && typeof idx === "string")
    idx = Number(idx);
  return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}
var YAMLSeq;
var init_YAMLSeq = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/nodes/YAMLSeq.js"() {
    init_createNode();
    init_stringifyCollection();
    init_Collection();
    init_identity();
    init_Scalar();
    init_toJS();
    YAMLSeq = class extends Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema4) {
        super(SEQ, schema4);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (isScalar(prev) && isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq2 = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq2);
        let i = 0;
        for (const item of this.items)
          seq2.push(toJS(item, String(i++), ctx));
        return seq2;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema4, obj, ctx) {
        const { replacer } = ctx;
        const seq2 = new this(schema4);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq2.items.push(createNode(it, void 0, ctx));
          }
        }
        return seq2;
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/common/seq.js
var seq;
var init_seq = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/common/seq.js"() {
    init_identity();
    init_YAMLSeq();
    seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema4, obj, ctx) => YAMLSeq.from(schema4, obj, ctx)
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/common/string.js
var string;
var init_string = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/common/string.js"() {
    init_stringifyString();
    string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/common/null.js
var nullTag;
var init_null = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/common/null.js"() {
    init_Scalar();
    nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar(null),
      stringify: ({ source: source2 }, ctx) => typeof source2 === "string" && nullTag.test.test(source2) ? source2 : ctx.options.nullStr
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/core/bool.js
var boolTag;
var init_bool = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/core/bool.js"() {
    init_Scalar();
    boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source: source2, value }, ctx) {
        if (source2 && boolTag.test.test(source2)) {
          const sv = source2[0] === "t" || source2[0] === "T";
          if (value === sv)
            return source2;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
  if (typeof value === "bigint")
    return String(value);
  const num = typeof value === "number" ? value : Number(value);
  if (!isFinite(num))
    return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
  let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
  if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
    let i = n.indexOf(".");
    if (i < 0) {
      i = n.length;
      n += ".";
    }
    let d = minFractionDigits - (n.length - i - 1);
    while (d-- > 0)
      n += "0";
  }
  return n;
}
var init_stringifyNumber = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyNumber.js"() {
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/core/float.js
var floatNaN, floatExp, float;
var init_float = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/core/float.js"() {
    init_Scalar();
    init_stringifyNumber();
    floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber
    };
    floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber(node);
      }
    };
    float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/core/int.js
function intStringify(node, radix, prefix2) {
  const { value } = node;
  if (intIdentify(value) && value >= 0)
    return prefix2 + value.toString(radix);
  return stringifyNumber(node);
}
var intIdentify, intResolve, intOct, int, intHex;
var init_int = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/core/int.js"() {
    init_stringifyNumber();
    intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber
    };
    intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/core/schema.js
var schema;
var init_schema = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/core/schema.js"() {
    init_map();
    init_null();
    init_seq();
    init_string();
    init_bool();
    init_float();
    init_int();
    schema = [
      map,
      seq,
      string,
      nullTag,
      boolTag,
      intOct,
      int,
      intHex,
      floatNaN,
      floatExp,
      float
    ];
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify2(value) {
  return typeof value === "bigint" || Number.isInteger(value);
}
var stringifyJSON, jsonScalars, jsonError, schema2;
var init_schema2 = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/json/schema.js"() {
    init_Scalar();
    init_map();
    init_seq();
    stringifyJSON = ({ value }) => JSON.stringify(value);
    jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify2,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify2(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    schema2 = [map, seq].concat(jsonScalars, jsonError);
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
var binary;
var init_binary = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js"() {
    init_Scalar();
    init_stringifyString();
    binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.BLOCK_LITERAL);
        if (type !== Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq2, onError) {
  if (isSeq(seq2)) {
    for (let i = 0; i < seq2.items.length; ++i) {
      let item = seq2.items[i];
      if (isPair(item))
        continue;
      else if (isMap(item)) {
        if (item.items.length > 1)
          onError("Each pair must have its own sequence indicator");
        const pair = item.items[0] || new Pair(new Scalar(null));
        if (item.commentBefore)
          pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
        if (item.comment) {
          const cn = pair.value ?? pair.key;
          cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
        }
        item = pair;
      }
      seq2.items[i] = isPair(item) ? item : new Pair(item);
    }
  } else
    onError("Expected a sequence for this tag");
  return seq2;
}
function createPairs(schema4, iterable, ctx) {
  const { replacer } = ctx;
  const pairs2 = new YAMLSeq(schema4);
  pairs2.tag = "tag:yaml.org,2002:pairs";
  let i = 0;
  if (iterable && Symbol.iterator in Object(iterable))
    for (let it of iterable) {
      if (typeof replacer === "function")
        it = replacer.call(iterable, String(i++), it);
      let key, value;
      if (Array.isArray(it)) {
        if (it.length === 2) {
          key = it[0];
          value = it[1];
        } else
          throw new TypeError(`Expected [key, value] tuple: ${it}`);
      } else if (it && it instanceof Object) {
        const keys = Object.keys(it);
        if (keys.length === 1) {
          key = keys[0];
          value = it[key];
        } else {
          throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
        }
      } else {
        key = it;
      }
      pairs2.items.push(createPair(key, value, ctx));
    }
  return pairs2;
}
var pairs;
var init_pairs = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js"() {
    init_identity();
    init_Pair();
    init_Scalar();
    init_YAMLSeq();
    pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap, omap;
var init_omap = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js"() {
    init_identity();
    init_toJS();
    init_YAMLMap();
    init_YAMLSeq();
    init_pairs();
    YAMLOMap = class _YAMLOMap extends YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map2 = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map2);
        for (const pair of this.items) {
          let key, value;
          if (isPair(pair)) {
            key = toJS(pair.key, "", ctx);
            value = toJS(pair.value, key, ctx);
          } else {
            key = toJS(pair, "", ctx);
          }
          if (map2.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map2.set(key, value);
        }
        return map2;
      }
      static from(schema4, iterable, ctx) {
        const pairs2 = createPairs(schema4, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs2.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq2, onError) {
        const pairs2 = resolvePairs(seq2, onError);
        const seenKeys = [];
        for (const { key } of pairs2.items) {
          if (isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs2);
      },
      createNode: (schema4, iterable, ctx) => YAMLOMap.from(schema4, iterable, ctx)
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source: source2 }, ctx) {
  const boolObj = value ? trueTag : falseTag;
  if (source2 && boolObj.test.test(source2))
    return source2;
  return value ? ctx.options.trueStr : ctx.options.falseStr;
}
var trueTag, falseTag;
var init_bool2 = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js"() {
    init_Scalar();
    trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar(true),
      stringify: boolStringify
    };
    falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar(false),
      stringify: boolStringify
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
var floatNaN2, floatExp2, float2;
var init_float2 = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/float.js"() {
    init_Scalar();
    init_stringifyNumber();
    floatNaN2 = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber
    };
    floatExp2 = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber(node);
      }
    };
    float2 = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
function intResolve2(str, offset, radix, { intAsBigInt }) {
  const sign = str[0];
  if (sign === "-" || sign === "+")
    offset += 1;
  str = str.substring(offset).replace(/_/g, "");
  if (intAsBigInt) {
    switch (radix) {
      case 2:
        str = `0b${str}`;
        break;
      case 8:
        str = `0o${str}`;
        break;
      case 16:
        str = `0x${str}`;
        break;
    }
    const n2 = BigInt(str);
    return sign === "-" ? BigInt(-1) * n2 : n2;
  }
  const n = parseInt(str, radix);
  return sign === "-" ? -1 * n : n;
}
function intStringify2(node, radix, prefix2) {
  const { value } = node;
  if (intIdentify3(value)) {
    const str = value.toString(radix);
    return value < 0 ? "-" + prefix2 + str.substr(1) : prefix2 + str;
  }
  return stringifyNumber(node);
}
var intIdentify3, intBin, intOct2, int2, intHex2;
var init_int2 = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/int.js"() {
    init_stringifyNumber();
    intIdentify3 = (value) => typeof value === "bigint" || Number.isInteger(value);
    intBin = {
      identify: intIdentify3,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve2(str, 2, 2, opt),
      stringify: (node) => intStringify2(node, 2, "0b")
    };
    intOct2 = {
      identify: intIdentify3,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve2(str, 1, 8, opt),
      stringify: (node) => intStringify2(node, 8, "0")
    };
    int2 = {
      identify: intIdentify3,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve2(str, 0, 10, opt),
      stringify: stringifyNumber
    };
    intHex2 = {
      identify: intIdentify3,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve2(str, 2, 16, opt),
      stringify: (node) => intStringify2(node, 16, "0x")
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet, set;
var init_set = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/set.js"() {
    init_identity();
    init_Pair();
    init_YAMLMap();
    YAMLSet = class _YAMLSet extends YAMLMap {
      constructor(schema4) {
        super(schema4);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair(key.key, null);
        else
          pair = new Pair(key, null);
        const prev = findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = findPair(this.items, key);
        return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema4, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema4);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema4, iterable, ctx) => YAMLSet.from(schema4, iterable, ctx),
      resolve(map2, onError) {
        if (isMap(map2)) {
          if (map2.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map2);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map2;
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
function parseSexagesimal(str, asBigInt) {
  const sign = str[0];
  const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
  const num = (n) => asBigInt ? BigInt(n) : Number(n);
  const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
  return sign === "-" ? num(-1) * res : res;
}
function stringifySexagesimal(node) {
  let { value } = node;
  let num = (n) => n;
  if (typeof value === "bigint")
    num = (n) => BigInt(n);
  else if (isNaN(value) || !isFinite(value))
    return stringifyNumber(node);
  let sign = "";
  if (value < 0) {
    sign = "-";
    value *= num(-1);
  }
  const _60 = num(60);
  const parts = [value % _60];
  if (value < 60) {
    parts.unshift(0);
  } else {
    value = (value - parts[0]) / _60;
    parts.unshift(value % _60);
    if (value >= 60) {
      value = (value - parts[0]) / _60;
      parts.unshift(value);
    }
  }
  return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
var intTime, floatTime, timestamp;
var init_timestamp = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js"() {
    init_stringifyNumber();
    intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
var schema3;
var init_schema3 = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js"() {
    init_map();
    init_null();
    init_seq();
    init_string();
    init_binary();
    init_bool2();
    init_float2();
    init_int2();
    init_merge();
    init_omap();
    init_pairs();
    init_set();
    init_timestamp();
    schema3 = [
      map,
      seq,
      string,
      nullTag,
      trueTag,
      falseTag,
      intBin,
      intOct2,
      int2,
      intHex2,
      floatNaN2,
      floatExp2,
      float2,
      binary,
      merge,
      omap,
      pairs,
      set,
      intTime,
      floatTime,
      timestamp
    ];
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/tags.js
function getTags(customTags, schemaName, addMergeTag) {
  const schemaTags = schemas.get(schemaName);
  if (schemaTags && !customTags) {
    return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
  }
  let tags = schemaTags;
  if (!tags) {
    if (Array.isArray(customTags))
      tags = [];
    else {
      const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
      throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
    }
  }
  if (Array.isArray(customTags)) {
    for (const tag of customTags)
      tags = tags.concat(tag);
  } else if (typeof customTags === "function") {
    tags = customTags(tags.slice());
  }
  if (addMergeTag)
    tags = tags.concat(merge);
  return tags.reduce((tags2, tag) => {
    const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
    if (!tagObj) {
      const tagName = JSON.stringify(tag);
      const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
      throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
    }
    if (!tags2.includes(tagObj))
      tags2.push(tagObj);
    return tags2;
  }, []);
}
var schemas, tagsByName, coreKnownTags;
var init_tags = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/tags.js"() {
    init_map();
    init_null();
    init_seq();
    init_string();
    init_bool();
    init_float();
    init_int();
    init_schema();
    init_schema2();
    init_binary();
    init_merge();
    init_omap();
    init_pairs();
    init_schema3();
    init_set();
    init_timestamp();
    schemas = /* @__PURE__ */ new Map([
      ["core", schema],
      ["failsafe", [map, seq, string]],
      ["json", schema2],
      ["yaml11", schema3],
      ["yaml-1.1", schema3]
    ]);
    tagsByName = {
      binary,
      bool: boolTag,
      float,
      floatExp,
      floatNaN,
      floatTime,
      int,
      intHex,
      intOct,
      intTime,
      map,
      merge,
      null: nullTag,
      omap,
      pairs,
      seq,
      set,
      timestamp
    };
    coreKnownTags = {
      "tag:yaml.org,2002:binary": binary,
      "tag:yaml.org,2002:merge": merge,
      "tag:yaml.org,2002:omap": omap,
      "tag:yaml.org,2002:pairs": pairs,
      "tag:yaml.org,2002:set": set,
      "tag:yaml.org,2002:timestamp": timestamp
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/schema/Schema.js
var sortMapEntriesByKey, Schema;
var init_Schema = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/schema/Schema.js"() {
    init_identity();
    init_map();
    init_seq();
    init_string();
    init_tags();
    sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    Schema = class _Schema {
      constructor({ compat, customTags, merge: merge3, resolveKnownTags, schema: schema4, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
        this.name = typeof schema4 === "string" && schema4 || "core";
        this.knownTags = resolveKnownTags ? coreKnownTags : {};
        this.tags = getTags(customTags, this.name, merge3);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, MAP, { value: map });
        Object.defineProperty(this, SCALAR, { value: string });
        Object.defineProperty(this, SEQ, { value: seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options) {
  const lines = [];
  let hasDirectives = options.directives === true;
  if (options.directives !== false && doc.directives) {
    const dir = doc.directives.toString(doc);
    if (dir) {
      lines.push(dir);
      hasDirectives = true;
    } else if (doc.directives.docStart)
      hasDirectives = true;
  }
  if (hasDirectives)
    lines.push("---");
  const ctx = createStringifyContext(doc, options);
  const { commentString } = ctx.options;
  if (doc.commentBefore) {
    if (lines.length !== 1)
      lines.unshift("");
    const cs = commentString(doc.commentBefore);
    lines.unshift(indentComment(cs, ""));
  }
  let chompKeep = false;
  let contentComment = null;
  if (doc.contents) {
    if (isNode(doc.contents)) {
      if (doc.contents.spaceBefore && hasDirectives)
        lines.push("");
      if (doc.contents.commentBefore) {
        const cs = commentString(doc.contents.commentBefore);
        lines.push(indentComment(cs, ""));
      }
      ctx.forceBlockIndent = !!doc.comment;
      contentComment = doc.contents.comment;
    }
    const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
    let body = stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
    if (contentComment)
      body += lineComment(body, "", commentString(contentComment));
    if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
      lines[lines.length - 1] = `--- ${body}`;
    } else
      lines.push(body);
  } else {
    lines.push(stringify(doc.contents, ctx));
  }
  if (doc.directives?.docEnd) {
    if (doc.comment) {
      const cs = commentString(doc.comment);
      if (cs.includes("\n")) {
        lines.push("...");
        lines.push(indentComment(cs, ""));
      } else {
        lines.push(`... ${cs}`);
      }
    } else {
      lines.push("...");
    }
  } else {
    let dc = doc.comment;
    if (dc && chompKeep)
      dc = dc.replace(/^\n+/, "");
    if (dc) {
      if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
        lines.push("");
      lines.push(indentComment(commentString(dc), ""));
    }
  }
  return lines.join("\n") + "\n";
}
var init_stringifyDocument = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/stringify/stringifyDocument.js"() {
    init_identity();
    init_stringify();
    init_stringifyComment();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/doc/Document.js
function assertCollection(contents) {
  if (isCollection(contents))
    return true;
  throw new Error("Expected a YAML collection as document contents");
}
var Document;
var init_Document = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/doc/Document.js"() {
    init_Alias();
    init_Collection();
    init_identity();
    init_Pair();
    init_toJS();
    init_Schema();
    init_stringifyDocument();
    init_anchors();
    init_applyReviver();
    init_createNode();
    init_directives();
    Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, NODE_TYPE, { value: DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [NODE_TYPE]: { value: DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
        }
        return new Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode(value, tag, ctx);
        if (flow && isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (isEmptyPath(path))
          return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
        return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (isEmptyPath(path))
          return this.contents !== void 0;
        return isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json: json2, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json2,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument(this, options);
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/errors.js
var YAMLError, YAMLParseError, YAMLWarning, prettifyError;
var init_errors2 = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/errors.js"() {
    YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "…" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "…";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "…\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
  let spaceBefore = false;
  let atNewline = startOnNewline;
  let hasSpace = startOnNewline;
  let comment = "";
  let commentSep = "";
  let hasNewline = false;
  let reqSpace = false;
  let tab = null;
  let anchor = null;
  let tag = null;
  let newlineAfterProp = null;
  let comma = null;
  let found = null;
  let start2 = null;
  for (const token of tokens) {
    if (reqSpace) {
      if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
        onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      reqSpace = false;
    }
    if (tab) {
      if (atNewline && token.type !== "comment" && token.type !== "newline") {
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      }
      tab = null;
    }
    switch (token.type) {
      case "space":
        if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
          tab = token;
        }
        hasSpace = true;
        break;
      case "comment": {
        if (!hasSpace)
          onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
        const cb = token.source.substring(1) || " ";
        if (!comment)
          comment = cb;
        else
          comment += commentSep + cb;
        commentSep = "";
        atNewline = false;
        break;
      }
      case "newline":
        if (atNewline) {
          if (comment)
            comment += token.source;
          else if (!found || indicator !== "seq-item-ind")
            spaceBefore = true;
        } else
          commentSep += token.source;
        atNewline = true;
        hasNewline = true;
        if (anchor || tag)
          newlineAfterProp = token;
        hasSpace = true;
        break;
      case "anchor":
        if (anchor)
          onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
        if (token.source.endsWith(":"))
          onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
        anchor = token;
        start2 ?? (start2 = token.offset);
        atNewline = false;
        hasSpace = false;
        reqSpace = true;
        break;
      case "tag": {
        if (tag)
          onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
        tag = token;
        start2 ?? (start2 = token.offset);
        atNewline = false;
        hasSpace = false;
        reqSpace = true;
        break;
      }
      case indicator:
        if (anchor || tag)
          onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
        if (found)
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
        found = token;
        atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
        hasSpace = false;
        break;
      case "comma":
        if (flow) {
          if (comma)
            onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
          comma = token;
          atNewline = false;
          hasSpace = false;
          break;
        }
      // else fallthrough
      default:
        onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
        atNewline = false;
        hasSpace = false;
    }
  }
  const last = tokens[tokens.length - 1];
  const end = last ? last.offset + last.source.length : offset;
  if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
    onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
  }
  if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
    onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
  return {
    comma,
    found,
    spaceBefore,
    comment,
    hasNewline,
    anchor,
    tag,
    newlineAfterProp,
    end,
    start: start2 ?? end
  };
}
var init_resolve_props = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/resolve-props.js"() {
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
  if (!key)
    return null;
  switch (key.type) {
    case "alias":
    case "scalar":
    case "double-quoted-scalar":
    case "single-quoted-scalar":
      if (key.source.includes("\n"))
        return true;
      if (key.end) {
        for (const st of key.end)
          if (st.type === "newline")
            return true;
      }
      return false;
    case "flow-collection":
      for (const it of key.items) {
        for (const st of it.start)
          if (st.type === "newline")
            return true;
        if (it.sep) {
          for (const st of it.sep)
            if (st.type === "newline")
              return true;
        }
        if (containsNewline(it.key) || containsNewline(it.value))
          return true;
      }
      return false;
    default:
      return true;
  }
}
var init_util_contains_newline = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/util-contains-newline.js"() {
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
  if (fc?.type === "flow-collection") {
    const end = fc.end[0];
    if (end.indent === indent && (end.source === "]" || end.source === "}") && containsNewline(fc)) {
      const msg = "Flow end indicator should be more indented than parent";
      onError(end, "BAD_INDENT", msg, true);
    }
  }
}
var init_util_flow_indent_check = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/util-flow-indent-check.js"() {
    init_util_contains_newline();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
  const { uniqueKeys } = ctx.options;
  if (uniqueKeys === false)
    return false;
  const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
  return items.some((pair) => isEqual(pair.key, search));
}
var init_util_map_includes = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/util-map-includes.js"() {
    init_identity();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/resolve-block-map.js
function resolveBlockMap({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, bm, onError, tag) {
  const NodeClass = tag?.nodeClass ?? YAMLMap;
  const map2 = new NodeClass(ctx.schema);
  if (ctx.atRoot)
    ctx.atRoot = false;
  let offset = bm.offset;
  let commentEnd = null;
  for (const collItem of bm.items) {
    const { start: start2, key, sep: sep4, value } = collItem;
    const keyProps = resolveProps(start2, {
      indicator: "explicit-key-ind",
      next: key ?? sep4?.[0],
      offset,
      onError,
      parentIndent: bm.indent,
      startOnNewline: true
    });
    const implicitKey = !keyProps.found;
    if (implicitKey) {
      if (key) {
        if (key.type === "block-seq")
          onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
        else if ("indent" in key && key.indent !== bm.indent)
          onError(offset, "BAD_INDENT", startColMsg);
      }
      if (!keyProps.anchor && !keyProps.tag && !sep4) {
        commentEnd = keyProps.end;
        if (keyProps.comment) {
          if (map2.comment)
            map2.comment += "\n" + keyProps.comment;
          else
            map2.comment = keyProps.comment;
        }
        continue;
      }
      if (keyProps.newlineAfterProp || containsNewline(key)) {
        onError(key ?? start2[start2.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
      }
    } else if (keyProps.found?.indent !== bm.indent) {
      onError(offset, "BAD_INDENT", startColMsg);
    }
    ctx.atKey = true;
    const keyStart = keyProps.end;
    const keyNode = key ? composeNode2(ctx, key, keyProps, onError) : composeEmptyNode2(ctx, keyStart, start2, null, keyProps, onError);
    if (ctx.schema.compat)
      flowIndentCheck(bm.indent, key, onError);
    ctx.atKey = false;
    if (mapIncludes(ctx, map2.items, keyNode))
      onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
    const valueProps = resolveProps(sep4 ?? [], {
      indicator: "map-value-ind",
      next: value,
      offset: keyNode.range[2],
      onError,
      parentIndent: bm.indent,
      startOnNewline: !key || key.type === "block-scalar"
    });
    offset = valueProps.end;
    if (valueProps.found) {
      if (implicitKey) {
        if (value?.type === "block-map" && !valueProps.hasNewline)
          onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
        if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
          onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
      }
      const valueNode = value ? composeNode2(ctx, value, valueProps, onError) : composeEmptyNode2(ctx, offset, sep4, null, valueProps, onError);
      if (ctx.schema.compat)
        flowIndentCheck(bm.indent, value, onError);
      offset = valueNode.range[2];
      const pair = new Pair(keyNode, valueNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      map2.items.push(pair);
    } else {
      if (implicitKey)
        onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
      if (valueProps.comment) {
        if (keyNode.comment)
          keyNode.comment += "\n" + valueProps.comment;
        else
          keyNode.comment = valueProps.comment;
      }
      const pair = new Pair(keyNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      map2.items.push(pair);
    }
  }
  if (commentEnd && commentEnd < offset)
    onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
  map2.range = [bm.offset, offset, commentEnd ?? offset];
  return map2;
}
var startColMsg;
var init_resolve_block_map = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/resolve-block-map.js"() {
    init_Pair();
    init_YAMLMap();
    init_resolve_props();
    init_util_contains_newline();
    init_util_flow_indent_check();
    init_util_map_includes();
    startColMsg = "All mapping items must start at the same column";
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, bs, onError, tag) {
  const NodeClass = tag?.nodeClass ?? YAMLSeq;
  const seq2 = new NodeClass(ctx.schema);
  if (ctx.atRoot)
    ctx.atRoot = false;
  if (ctx.atKey)
    ctx.atKey = false;
  let offset = bs.offset;
  let commentEnd = null;
  for (const { start: start2, value } of bs.items) {
    const props = resolveProps(start2, {
      indicator: "seq-item-ind",
      next: value,
      offset,
      onError,
      parentIndent: bs.indent,
      startOnNewline: true
    });
    if (!props.found) {
      if (props.anchor || props.tag || value) {
        if (value?.type === "block-seq")
          onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
        else
          onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
      } else {
        commentEnd = props.end;
        if (props.comment)
          seq2.comment = props.comment;
        continue;
      }
    }
    const node = value ? composeNode2(ctx, value, props, onError) : composeEmptyNode2(ctx, props.end, start2, null, props, onError);
    if (ctx.schema.compat)
      flowIndentCheck(bs.indent, value, onError);
    offset = node.range[2];
    seq2.items.push(node);
  }
  seq2.range = [bs.offset, offset, commentEnd ?? offset];
  return seq2;
}
var init_resolve_block_seq = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/resolve-block-seq.js"() {
    init_YAMLSeq();
    init_resolve_props();
    init_util_flow_indent_check();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
  let comment = "";
  if (end) {
    let hasSpace = false;
    let sep4 = "";
    for (const token of end) {
      const { source: source2, type } = token;
      switch (type) {
        case "space":
          hasSpace = true;
          break;
        case "comment": {
          if (reqSpace && !hasSpace)
            onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
          const cb = source2.substring(1) || " ";
          if (!comment)
            comment = cb;
          else
            comment += sep4 + cb;
          sep4 = "";
          break;
        }
        case "newline":
          if (comment)
            sep4 += source2;
          hasSpace = true;
          break;
        default:
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
      }
      offset += source2.length;
    }
  }
  return { comment, offset };
}
var init_resolve_end = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/resolve-end.js"() {
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
function resolveFlowCollection({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, fc, onError, tag) {
  const isMap2 = fc.start.source === "{";
  const fcName = isMap2 ? "flow map" : "flow sequence";
  const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap : YAMLSeq);
  const coll = new NodeClass(ctx.schema);
  coll.flow = true;
  const atRoot = ctx.atRoot;
  if (atRoot)
    ctx.atRoot = false;
  if (ctx.atKey)
    ctx.atKey = false;
  let offset = fc.offset + fc.start.source.length;
  for (let i = 0; i < fc.items.length; ++i) {
    const collItem = fc.items[i];
    const { start: start2, key, sep: sep4, value } = collItem;
    const props = resolveProps(start2, {
      flow: fcName,
      indicator: "explicit-key-ind",
      next: key ?? sep4?.[0],
      offset,
      onError,
      parentIndent: fc.indent,
      startOnNewline: false
    });
    if (!props.found) {
      if (!props.anchor && !props.tag && !sep4 && !value) {
        if (i === 0 && props.comma)
          onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        else if (i < fc.items.length - 1)
          onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
        if (props.comment) {
          if (coll.comment)
            coll.comment += "\n" + props.comment;
          else
            coll.comment = props.comment;
        }
        offset = props.end;
        continue;
      }
      if (!isMap2 && ctx.options.strict && containsNewline(key))
        onError(
          key,
          // checked by containsNewline()
          "MULTILINE_IMPLICIT_KEY",
          "Implicit keys of flow sequence pairs need to be on a single line"
        );
    }
    if (i === 0) {
      if (props.comma)
        onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
    } else {
      if (!props.comma)
        onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
      if (props.comment) {
        let prevItemComment = "";
        loop: for (const st of start2) {
          switch (st.type) {
            case "comma":
            case "space":
              break;
            case "comment":
              prevItemComment = st.source.substring(1);
              break loop;
            default:
              break loop;
          }
        }
        if (prevItemComment) {
          let prev = coll.items[coll.items.length - 1];
          if (isPair(prev))
            prev = prev.value ?? prev.key;
          if (prev.comment)
            prev.comment += "\n" + prevItemComment;
          else
            prev.comment = prevItemComment;
          props.comment = props.comment.substring(prevItemComment.length + 1);
        }
      }
    }
    if (!isMap2 && !sep4 && !props.found) {
      const valueNode = value ? composeNode2(ctx, value, props, onError) : composeEmptyNode2(ctx, props.end, sep4, null, props, onError);
      coll.items.push(valueNode);
      offset = valueNode.range[2];
      if (isBlock(value))
        onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
    } else {
      ctx.atKey = true;
      const keyStart = props.end;
      const keyNode = key ? composeNode2(ctx, key, props, onError) : composeEmptyNode2(ctx, keyStart, start2, null, props, onError);
      if (isBlock(key))
        onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
      ctx.atKey = false;
      const valueProps = resolveProps(sep4 ?? [], {
        flow: fcName,
        indicator: "map-value-ind",
        next: value,
        offset: keyNode.range[2],
        onError,
        parentIndent: fc.indent,
        startOnNewline: false
      });
      if (valueProps.found) {
        if (!isMap2 && !props.found && ctx.options.strict) {
          if (sep4)
            for (const st of sep4) {
              if (st === valueProps.found)
                break;
              if (st.type === "newline") {
                onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                break;
              }
            }
          if (props.start < valueProps.found.offset - 1024)
            onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
        }
      } else if (value) {
        if ("source" in value && value.source?.[0] === ":")
          onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
        else
          onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
      }
      const valueNode = value ? composeNode2(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode2(ctx, valueProps.end, sep4, null, valueProps, onError) : null;
      if (valueNode) {
        if (isBlock(value))
          onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
      } else if (valueProps.comment) {
        if (keyNode.comment)
          keyNode.comment += "\n" + valueProps.comment;
        else
          keyNode.comment = valueProps.comment;
      }
      const pair = new Pair(keyNode, valueNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      if (isMap2) {
        const map2 = coll;
        if (mapIncludes(ctx, map2.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        map2.items.push(pair);
      } else {
        const map2 = new YAMLMap(ctx.schema);
        map2.flow = true;
        map2.items.push(pair);
        const endRange = (valueNode ?? keyNode).range;
        map2.range = [keyNode.range[0], endRange[1], endRange[2]];
        coll.items.push(map2);
      }
      offset = valueNode ? valueNode.range[2] : valueProps.end;
    }
  }
  const expectedEnd = isMap2 ? "}" : "]";
  const [ce, ...ee] = fc.end;
  let cePos = offset;
  if (ce?.source === expectedEnd)
    cePos = ce.offset + ce.source.length;
  else {
    const name = fcName[0].toUpperCase() + fcName.substring(1);
    const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
    onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
    if (ce && ce.source.length !== 1)
      ee.unshift(ce);
  }
  if (ee.length > 0) {
    const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
    if (end.comment) {
      if (coll.comment)
        coll.comment += "\n" + end.comment;
      else
        coll.comment = end.comment;
    }
    coll.range = [fc.offset, cePos, end.offset];
  } else {
    coll.range = [fc.offset, cePos, cePos];
  }
  return coll;
}
var blockMsg, isBlock;
var init_resolve_flow_collection = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/resolve-flow-collection.js"() {
    init_identity();
    init_Pair();
    init_YAMLMap();
    init_YAMLSeq();
    init_resolve_end();
    init_resolve_props();
    init_util_contains_newline();
    init_util_map_includes();
    blockMsg = "Block collections are not allowed within flow collections";
    isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN2, ctx, token, onError, tagName, tag) {
  const coll = token.type === "block-map" ? resolveBlockMap(CN2, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN2, ctx, token, onError, tag) : resolveFlowCollection(CN2, ctx, token, onError, tag);
  const Coll = coll.constructor;
  if (tagName === "!" || tagName === Coll.tagName) {
    coll.tag = Coll.tagName;
    return coll;
  }
  if (tagName)
    coll.tag = tagName;
  return coll;
}
function composeCollection(CN2, ctx, token, props, onError) {
  const tagToken = props.tag;
  const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
  if (token.type === "block-seq") {
    const { anchor, newlineAfterProp: nl } = props;
    const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
    if (lastProp && (!nl || nl.offset < lastProp.offset)) {
      const message = "Missing newline after block sequence props";
      onError(lastProp, "MISSING_CHAR", message);
    }
  }
  const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
  if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") {
    return resolveCollection(CN2, ctx, token, onError, tagName);
  }
  let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
  if (!tag) {
    const kt = ctx.schema.knownTags[tagName];
    if (kt?.collection === expType) {
      ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
      tag = kt;
    } else {
      if (kt) {
        onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
      } else {
        onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
      }
      return resolveCollection(CN2, ctx, token, onError, tagName);
    }
  }
  const coll = resolveCollection(CN2, ctx, token, onError, tagName, tag);
  const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
  const node = isNode(res) ? res : new Scalar(res);
  node.range = coll.range;
  node.tag = tagName;
  if (tag?.format)
    node.format = tag.format;
  return node;
}
var init_compose_collection = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/compose-collection.js"() {
    init_identity();
    init_Scalar();
    init_YAMLMap();
    init_YAMLSeq();
    init_resolve_block_map();
    init_resolve_block_seq();
    init_resolve_flow_collection();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar, onError) {
  const start2 = scalar.offset;
  const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
  if (!header)
    return { value: "", type: null, comment: "", range: [start2, start2, start2] };
  const type = header.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
  const lines = scalar.source ? splitLines(scalar.source) : [];
  let chompStart = lines.length;
  for (let i = lines.length - 1; i >= 0; --i) {
    const content = lines[i][1];
    if (content === "" || content === "\r")
      chompStart = i;
    else
      break;
  }
  if (chompStart === 0) {
    const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
    let end2 = start2 + header.length;
    if (scalar.source)
      end2 += scalar.source.length;
    return { value: value2, type, comment: header.comment, range: [start2, end2, end2] };
  }
  let trimIndent = scalar.indent + header.indent;
  let offset = scalar.offset + header.length;
  let contentStart = 0;
  for (let i = 0; i < chompStart; ++i) {
    const [indent, content] = lines[i];
    if (content === "" || content === "\r") {
      if (header.indent === 0 && indent.length > trimIndent)
        trimIndent = indent.length;
    } else {
      if (indent.length < trimIndent) {
        const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
        onError(offset + indent.length, "MISSING_CHAR", message);
      }
      if (header.indent === 0)
        trimIndent = indent.length;
      contentStart = i;
      if (trimIndent === 0 && !ctx.atRoot) {
        const message = "Block scalar values in collections must be indented";
        onError(offset, "BAD_INDENT", message);
      }
      break;
    }
    offset += indent.length + content.length + 1;
  }
  for (let i = lines.length - 1; i >= chompStart; --i) {
    if (lines[i][0].length > trimIndent)
      chompStart = i + 1;
  }
  let value = "";
  let sep4 = "";
  let prevMoreIndented = false;
  for (let i = 0; i < contentStart; ++i)
    value += lines[i][0].slice(trimIndent) + "\n";
  for (let i = contentStart; i < chompStart; ++i) {
    let [indent, content] = lines[i];
    offset += indent.length + content.length + 1;
    const crlf = content[content.length - 1] === "\r";
    if (crlf)
      content = content.slice(0, -1);
    if (content && indent.length < trimIndent) {
      const src = header.indent ? "explicit indentation indicator" : "first line";
      const message = `Block scalar lines must not be less indented than their ${src}`;
      onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
      indent = "";
    }
    if (type === Scalar.BLOCK_LITERAL) {
      value += sep4 + indent.slice(trimIndent) + content;
      sep4 = "\n";
    } else if (indent.length > trimIndent || content[0] === "	") {
      if (sep4 === " ")
        sep4 = "\n";
      else if (!prevMoreIndented && sep4 === "\n")
        sep4 = "\n\n";
      value += sep4 + indent.slice(trimIndent) + content;
      sep4 = "\n";
      prevMoreIndented = true;
    } else if (content === "") {
      if (sep4 === "\n")
        value += "\n";
      else
        sep4 = "\n";
    } else {
      value += sep4 + content;
      sep4 = " ";
      prevMoreIndented = false;
    }
  }
  switch (header.chomp) {
    case "-":
      break;
    case "+":
      for (let i = chompStart; i < lines.length; ++i)
        value += "\n" + lines[i][0].slice(trimIndent);
      if (value[value.length - 1] !== "\n")
        value += "\n";
      break;
    default:
      value += "\n";
  }
  const end = start2 + header.length + scalar.source.length;
  return { value, type, comment: header.comment, range: [start2, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
  if (props[0].type !== "block-scalar-header") {
    onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
    return null;
  }
  const { source: source2 } = props[0];
  const mode = source2[0];
  let indent = 0;
  let chomp = "";
  let error = -1;
  for (let i = 1; i < source2.length; ++i) {
    const ch = source2[i];
    if (!chomp && (ch === "-" || ch === "+"))
      chomp = ch;
    else {
      const n = Number(ch);
      if (!indent && n)
        indent = n;
      else if (error === -1)
        error = offset + i;
    }
  }
  if (error !== -1)
    onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source2}`);
  let hasSpace = false;
  let comment = "";
  let length = source2.length;
  for (let i = 1; i < props.length; ++i) {
    const token = props[i];
    switch (token.type) {
      case "space":
        hasSpace = true;
      // fallthrough
      case "newline":
        length += token.source.length;
        break;
      case "comment":
        if (strict && !hasSpace) {
          const message = "Comments must be separated from other tokens by white space characters";
          onError(token, "MISSING_CHAR", message);
        }
        length += token.source.length;
        comment = token.source.substring(1);
        break;
      case "error":
        onError(token, "UNEXPECTED_TOKEN", token.message);
        length += token.source.length;
        break;
      /* istanbul ignore next should not happen */
      default: {
        const message = `Unexpected token in block scalar header: ${token.type}`;
        onError(token, "UNEXPECTED_TOKEN", message);
        const ts = token.source;
        if (ts && typeof ts === "string")
          length += ts.length;
      }
    }
  }
  return { mode, indent, chomp, comment, length };
}
function splitLines(source2) {
  const split2 = source2.split(/\n( *)/);
  const first = split2[0];
  const m = first.match(/^( *)/);
  const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
  const lines = [line0];
  for (let i = 1; i < split2.length; i += 2)
    lines.push([split2[i], split2[i + 1]]);
  return lines;
}
var init_resolve_block_scalar = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/resolve-block-scalar.js"() {
    init_Scalar();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar, strict, onError) {
  const { offset, type, source: source2, end } = scalar;
  let _type;
  let value;
  const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
  switch (type) {
    case "scalar":
      _type = Scalar.PLAIN;
      value = plainValue(source2, _onError);
      break;
    case "single-quoted-scalar":
      _type = Scalar.QUOTE_SINGLE;
      value = singleQuotedValue(source2, _onError);
      break;
    case "double-quoted-scalar":
      _type = Scalar.QUOTE_DOUBLE;
      value = doubleQuotedValue(source2, _onError);
      break;
    /* istanbul ignore next should not happen */
    default:
      onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
      return {
        value: "",
        type: null,
        comment: "",
        range: [offset, offset + source2.length, offset + source2.length]
      };
  }
  const valueEnd = offset + source2.length;
  const re = resolveEnd(end, valueEnd, strict, onError);
  return {
    value,
    type: _type,
    comment: re.comment,
    range: [offset, valueEnd, re.offset]
  };
}
function plainValue(source2, onError) {
  let badChar = "";
  switch (source2[0]) {
    /* istanbul ignore next should not happen */
    case "	":
      badChar = "a tab character";
      break;
    case ",":
      badChar = "flow indicator character ,";
      break;
    case "%":
      badChar = "directive indicator character %";
      break;
    case "|":
    case ">": {
      badChar = `block scalar indicator ${source2[0]}`;
      break;
    }
    case "@":
    case "`": {
      badChar = `reserved character ${source2[0]}`;
      break;
    }
  }
  if (badChar)
    onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
  return unfoldLines(source2);
}
function singleQuotedValue(source2, onError) {
  if (source2[source2.length - 1] !== "'" || source2.length === 1)
    onError(source2.length, "MISSING_CHAR", "Missing closing 'quote");
  return unfoldLines(source2.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source2) {
  const line = /(.*?)\r?\n/sy;
  let match = line.exec(source2);
  if (!match)
    return source2;
  let trimEnd2, trimBoth;
  try {
    trimEnd2 = new RegExp("(?<![ 	])[ 	]+$");
    trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
  } catch {
    trimEnd2 = /[ \t]+$/;
    trimBoth = /^[ \t]+|[ \t]+$/g;
  }
  let res = match[1].replace(trimEnd2, "");
  let sep4 = " ";
  let pos = line.lastIndex;
  while (match = line.exec(source2)) {
    const lm = match[1].replace(trimBoth, "");
    if (lm === "") {
      if (sep4 === "\n")
        res += sep4;
      else
        sep4 = "\n";
    } else {
      res += sep4 + lm;
      sep4 = " ";
    }
    pos = line.lastIndex;
  }
  const last = /[ \t]*(.*)/sy;
  last.lastIndex = pos;
  match = last.exec(source2);
  return res + sep4 + (match?.[1] ?? "");
}
function doubleQuotedValue(source2, onError) {
  let res = "";
  for (let i = 1; i < source2.length - 1; ++i) {
    const ch = source2[i];
    if (ch === "\r" && source2[i + 1] === "\n")
      continue;
    if (ch === "\n") {
      const { fold: fold2, offset } = foldNewline(source2, i);
      res += fold2;
      i = offset;
    } else if (ch === "\\") {
      let next = source2[++i];
      const cc = escapeCodes[next];
      if (cc)
        res += cc;
      else if (next === "\n") {
        next = source2[i + 1];
        while (next === " " || next === "	")
          next = source2[++i + 1];
      } else if (next === "\r" && source2[i + 1] === "\n") {
        next = source2[++i + 1];
        while (next === " " || next === "	")
          next = source2[++i + 1];
      } else if (next === "x" || next === "u" || next === "U") {
        const length = next === "x" ? 2 : next === "u" ? 4 : 8;
        res += parseCharCode(source2, i + 1, length, onError);
        i += length;
      } else {
        const raw = source2.substr(i - 1, 2);
        onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        res += raw;
      }
    } else if (ch === " " || ch === "	") {
      const wsStart = i;
      let next = source2[i + 1];
      while (next === " " || next === "	")
        next = source2[++i + 1];
      if (next !== "\n" && !(next === "\r" && source2[i + 2] === "\n"))
        res += i > wsStart ? source2.slice(wsStart, i + 1) : ch;
    } else {
      res += ch;
    }
  }
  if (source2[source2.length - 1] !== '"' || source2.length === 1)
    onError(source2.length, "MISSING_CHAR", 'Missing closing "quote');
  return res;
}
function foldNewline(source2, offset) {
  let fold2 = "";
  let ch = source2[offset + 1];
  while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
    if (ch === "\r" && source2[offset + 2] !== "\n")
      break;
    if (ch === "\n")
      fold2 += "\n";
    offset += 1;
    ch = source2[offset + 1];
  }
  if (!fold2)
    fold2 = " ";
  return { fold: fold2, offset };
}
function parseCharCode(source2, offset, length, onError) {
  const cc = source2.substr(offset, length);
  const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
  const code = ok ? parseInt(cc, 16) : NaN;
  try {
    return String.fromCodePoint(code);
  } catch {
    const raw = source2.substr(offset - 2, length + 2);
    onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
    return raw;
  }
}
var escapeCodes;
var init_resolve_flow_scalar = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js"() {
    init_Scalar();
    init_resolve_end();
    escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "",
      // Unicode next line
      _: " ",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
  const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
  const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
  let tag;
  if (ctx.options.stringKeys && ctx.atKey) {
    tag = ctx.schema[SCALAR];
  } else if (tagName)
    tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
  else if (token.type === "scalar")
    tag = findScalarTagByTest(ctx, value, token, onError);
  else
    tag = ctx.schema[SCALAR];
  let scalar;
  try {
    const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
    scalar = isScalar(res) ? res : new Scalar(res);
  } catch (error) {
    const msg = error instanceof Error ? error.message : String(error);
    onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
    scalar = new Scalar(value);
  }
  scalar.range = range;
  scalar.source = value;
  if (type)
    scalar.type = type;
  if (tagName)
    scalar.tag = tagName;
  if (tag.format)
    scalar.format = tag.format;
  if (comment)
    scalar.comment = comment;
  return scalar;
}
function findScalarTagByName(schema4, value, tagName, tagToken, onError) {
  if (tagName === "!")
    return schema4[SCALAR];
  const matchWithTest = [];
  for (const tag of schema4.tags) {
    if (!tag.collection && tag.tag === tagName) {
      if (tag.default && tag.test)
        matchWithTest.push(tag);
      else
        return tag;
    }
  }
  for (const tag of matchWithTest)
    if (tag.test?.test(value))
      return tag;
  const kt = schema4.knownTags[tagName];
  if (kt && !kt.collection) {
    schema4.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
    return kt;
  }
  onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
  return schema4[SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema: schema4 }, value, token, onError) {
  const tag = schema4.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema4[SCALAR];
  if (schema4.compat) {
    const compat = schema4.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema4[SCALAR];
    if (tag.tag !== compat.tag) {
      const ts = directives.tagString(tag.tag);
      const cs = directives.tagString(compat.tag);
      const msg = `Value may be parsed as either ${ts} or ${cs}`;
      onError(token, "TAG_RESOLVE_FAILED", msg, true);
    }
  }
  return tag;
}
var init_compose_scalar = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/compose-scalar.js"() {
    init_identity();
    init_Scalar();
    init_resolve_block_scalar();
    init_resolve_flow_scalar();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
  if (before) {
    pos ?? (pos = before.length);
    for (let i = pos - 1; i >= 0; --i) {
      let st = before[i];
      switch (st.type) {
        case "space":
        case "comment":
        case "newline":
          offset -= st.source.length;
          continue;
      }
      st = before[++i];
      while (st?.type === "space") {
        offset += st.source.length;
        st = before[++i];
      }
      break;
    }
  }
  return offset;
}
var init_util_empty_scalar_position = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js"() {
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/compose-node.js
function composeNode(ctx, token, props, onError) {
  const atKey = ctx.atKey;
  const { spaceBefore, comment, anchor, tag } = props;
  let node;
  let isSrcToken = true;
  switch (token.type) {
    case "alias":
      node = composeAlias(ctx, token, onError);
      if (anchor || tag)
        onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
      break;
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "block-scalar":
      node = composeScalar(ctx, token, tag, onError);
      if (anchor)
        node.anchor = anchor.source.substring(1);
      break;
    case "block-map":
    case "block-seq":
    case "flow-collection":
      try {
        node = composeCollection(CN, ctx, token, props, onError);
        if (anchor)
          node.anchor = anchor.source.substring(1);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        onError(token, "RESOURCE_EXHAUSTION", message);
      }
      break;
    default: {
      const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
      onError(token, "UNEXPECTED_TOKEN", message);
      isSrcToken = false;
    }
  }
  node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
  if (anchor && node.anchor === "")
    onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
  if (atKey && ctx.options.stringKeys && (!isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
    const msg = "With stringKeys, all keys must be strings";
    onError(tag ?? token, "NON_STRING_KEY", msg);
  }
  if (spaceBefore)
    node.spaceBefore = true;
  if (comment) {
    if (token.type === "scalar" && token.source === "")
      node.comment = comment;
    else
      node.commentBefore = comment;
  }
  if (ctx.options.keepSourceTokens && isSrcToken)
    node.srcToken = token;
  return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
  const token = {
    type: "scalar",
    offset: emptyScalarPosition(offset, before, pos),
    indent: -1,
    source: ""
  };
  const node = composeScalar(ctx, token, tag, onError);
  if (anchor) {
    node.anchor = anchor.source.substring(1);
    if (node.anchor === "")
      onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
  }
  if (spaceBefore)
    node.spaceBefore = true;
  if (comment) {
    node.comment = comment;
    node.range[2] = end;
  }
  return node;
}
function composeAlias({ options }, { offset, source: source2, end }, onError) {
  const alias = new Alias(source2.substring(1));
  if (alias.source === "")
    onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
  if (alias.source.endsWith(":"))
    onError(offset + source2.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
  const valueEnd = offset + source2.length;
  const re = resolveEnd(end, valueEnd, options.strict, onError);
  alias.range = [offset, valueEnd, re.offset];
  if (re.comment)
    alias.comment = re.comment;
  return alias;
}
var CN;
var init_compose_node = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/compose-node.js"() {
    init_Alias();
    init_identity();
    init_compose_collection();
    init_compose_scalar();
    init_resolve_end();
    init_util_empty_scalar_position();
    CN = { composeNode, composeEmptyNode };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options, directives, { offset, start: start2, value, end }, onError) {
  const opts = Object.assign({ _directives: directives }, options);
  const doc = new Document(void 0, opts);
  const ctx = {
    atKey: false,
    atRoot: true,
    directives: doc.directives,
    options: doc.options,
    schema: doc.schema
  };
  const props = resolveProps(start2, {
    indicator: "doc-start",
    next: value ?? end?.[0],
    offset,
    onError,
    parentIndent: 0,
    startOnNewline: true
  });
  if (props.found) {
    doc.directives.docStart = true;
    if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
      onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
  }
  doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start2, null, props, onError);
  const contentEnd = doc.contents.range[2];
  const re = resolveEnd(end, contentEnd, false, onError);
  if (re.comment)
    doc.comment = re.comment;
  doc.range = [offset, contentEnd, re.offset];
  return doc;
}
var init_compose_doc = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/compose-doc.js"() {
    init_Document();
    init_compose_node();
    init_resolve_end();
    init_resolve_props();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
  if (typeof src === "number")
    return [src, src + 1];
  if (Array.isArray(src))
    return src.length === 2 ? src : [src[0], src[1]];
  const { offset, source: source2 } = src;
  return [offset, offset + (typeof source2 === "string" ? source2.length : 1)];
}
function parsePrelude(prelude) {
  let comment = "";
  let atComment = false;
  let afterEmptyLine = false;
  for (let i = 0; i < prelude.length; ++i) {
    const source2 = prelude[i];
    switch (source2[0]) {
      case "#":
        comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source2.substring(1) || " ");
        atComment = true;
        afterEmptyLine = false;
        break;
      case "%":
        if (prelude[i + 1]?.[0] !== "#")
          i += 1;
        atComment = false;
        break;
      default:
        if (!atComment)
          afterEmptyLine = true;
        atComment = false;
    }
  }
  return { comment, afterEmptyLine };
}
var Composer;
var init_composer = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/compose/composer.js"() {
    init_directives();
    init_Document();
    init_errors2();
    init_identity();
    init_compose_doc();
    init_resolve_end();
    Composer = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source2, code, message, warning) => {
          const pos = getErrorPos(source2);
          if (warning)
            this.warnings.push(new YAMLWarning(pos, code, message));
          else
            this.errors.push(new YAMLParseError(pos, code, message));
        };
        this.directives = new Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/parse/cst-scalar.js
var init_cst_scalar = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/parse/cst-scalar.js"() {
    init_resolve_block_scalar();
    init_resolve_flow_scalar();
    init_errors2();
    init_stringifyString();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/parse/cst-stringify.js
var init_cst_stringify = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/parse/cst-stringify.js"() {
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/parse/cst-visit.js
function visit2(cst, visitor) {
  if ("type" in cst && cst.type === "document")
    cst = { start: cst.start, value: cst.value };
  _visit(Object.freeze([]), cst, visitor);
}
function _visit(path, item, visitor) {
  let ctrl = visitor(item, path);
  if (typeof ctrl === "symbol")
    return ctrl;
  for (const field of ["key", "value"]) {
    const token = item[field];
    if (token && "items" in token) {
      for (let i = 0; i < token.items.length; ++i) {
        const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK2)
          return BREAK2;
        else if (ci === REMOVE2) {
          token.items.splice(i, 1);
          i -= 1;
        }
      }
      if (typeof ctrl === "function" && field === "key")
        ctrl = ctrl(item, path);
    }
  }
  return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
}
var BREAK2, SKIP2, REMOVE2;
var init_cst_visit = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/parse/cst-visit.js"() {
    BREAK2 = /* @__PURE__ */ Symbol("break visit");
    SKIP2 = /* @__PURE__ */ Symbol("skip children");
    REMOVE2 = /* @__PURE__ */ Symbol("remove item");
    visit2.BREAK = BREAK2;
    visit2.SKIP = SKIP2;
    visit2.REMOVE = REMOVE2;
    visit2.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit2.parentCollection = (cst, path) => {
      const parent = visit2.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/parse/cst.js
function tokenType(source2) {
  switch (source2) {
    case BOM:
      return "byte-order-mark";
    case DOCUMENT:
      return "doc-mode";
    case FLOW_END:
      return "flow-error-end";
    case SCALAR2:
      return "scalar";
    case "---":
      return "doc-start";
    case "...":
      return "doc-end";
    case "":
    case "\n":
    case "\r\n":
      return "newline";
    case "-":
      return "seq-item-ind";
    case "?":
      return "explicit-key-ind";
    case ":":
      return "map-value-ind";
    case "{":
      return "flow-map-start";
    case "}":
      return "flow-map-end";
    case "[":
      return "flow-seq-start";
    case "]":
      return "flow-seq-end";
    case ",":
      return "comma";
  }
  switch (source2[0]) {
    case " ":
    case "	":
      return "space";
    case "#":
      return "comment";
    case "%":
      return "directive-line";
    case "*":
      return "alias";
    case "&":
      return "anchor";
    case "!":
      return "tag";
    case "'":
      return "single-quoted-scalar";
    case '"':
      return "double-quoted-scalar";
    case "|":
    case ">":
      return "block-scalar-header";
  }
  return null;
}
var BOM, DOCUMENT, FLOW_END, SCALAR2;
var init_cst = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/parse/cst.js"() {
    init_cst_scalar();
    init_cst_stringify();
    init_cst_visit();
    BOM = "\uFEFF";
    DOCUMENT = "";
    FLOW_END = "";
    SCALAR2 = "";
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty(ch) {
  switch (ch) {
    case void 0:
    case " ":
    case "\n":
    case "\r":
    case "	":
      return true;
    default:
      return false;
  }
}
var hexDigits, tagChars, flowIndicatorChars, invalidAnchorChars, isNotAnchorChar, Lexer;
var init_lexer = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/parse/lexer.js"() {
    init_cst();
    hexDigits = new Set("0123456789ABCDEFabcdef");
    tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    flowIndicatorChars = new Set(",[]{}");
    invalidAnchorChars = new Set(" ,[]{}\n\r	");
    isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source2, incomplete2 = false) {
        if (source2) {
          if (typeof source2 !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source2 : source2;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete2;
        let next = this.next ?? "stream";
        while (next && (incomplete2 || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield SCALAR2;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield SCALAR2;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/parse/line-counter.js
var LineCounter;
var init_line_counter = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/parse/line-counter.js"() {
    LineCounter = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start2 = this.lineStarts[low - 1];
          return { line: low, col: offset - start2 + 1 };
        };
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list3, type) {
  for (let i = 0; i < list3.length; ++i)
    if (list3[i].type === type)
      return true;
  return false;
}
function findNonEmptyIndex(list3) {
  for (let i = 0; i < list3.length; ++i) {
    switch (list3[i].type) {
      case "space":
      case "comment":
      case "newline":
        break;
      default:
        return i;
    }
  }
  return -1;
}
function isFlowToken(token) {
  switch (token?.type) {
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "flow-collection":
      return true;
    default:
      return false;
  }
}
function getPrevProps(parent) {
  switch (parent.type) {
    case "document":
      return parent.start;
    case "block-map": {
      const it = parent.items[parent.items.length - 1];
      return it.sep ?? it.start;
    }
    case "block-seq":
      return parent.items[parent.items.length - 1].start;
    /* istanbul ignore next should not happen */
    default:
      return [];
  }
}
function getFirstKeyStartProps(prev) {
  if (prev.length === 0)
    return [];
  let i = prev.length;
  loop: while (--i >= 0) {
    switch (prev[i].type) {
      case "doc-start":
      case "explicit-key-ind":
      case "map-value-ind":
      case "seq-item-ind":
      case "newline":
        break loop;
    }
  }
  while (prev[++i]?.type === "space") {
  }
  return prev.splice(i, prev.length);
}
function arrayPushArray(target, source2) {
  if (source2.length < 1e5)
    Array.prototype.push.apply(target, source2);
  else
    for (let i = 0; i < source2.length; ++i)
      target.push(source2[i]);
}
function fixFlowSeqItems(fc) {
  if (fc.start.type === "flow-seq-start") {
    for (const it of fc.items) {
      if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
        if (it.key)
          it.value = it.key;
        delete it.key;
        if (isFlowToken(it.value)) {
          if (it.value.end)
            arrayPushArray(it.value.end, it.sep);
          else
            it.value.end = it.sep;
        } else
          arrayPushArray(it.start, it.sep);
        delete it.sep;
      }
    }
  }
}
var Parser;
var init_parser = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/parse/parser.js"() {
    init_cst();
    init_lexer();
    Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source2, incomplete2 = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source2, incomplete2))
          yield* this.next(lexeme);
        if (!incomplete2)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source2) {
        this.source = source2;
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source2.length;
          return;
        }
        const type = tokenType(source2);
        if (!type) {
          const message = `Not a YAML token: ${source2}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source: source2 });
          this.offset += source2.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source2.length);
              break;
            case "space":
              if (this.atNewLine && source2[0] === " ")
                this.indent += source2.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source2.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source2.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start2 = getFirstKeyStartProps(prev);
          let sep4;
          if (scalar.end) {
            sep4 = scalar.end;
            sep4.push(this.sourceToken);
            delete scalar.end;
          } else
            sep4 = [this.sourceToken];
          const map2 = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start: start2, key: scalar, sep: sep4 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map2;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map2) {
        const it = map2.items[map2.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map2.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map2.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map2.indent)) {
                const prev = map2.items[map2.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map2.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map2.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map2.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start2 = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map2.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start2 = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start2.push(this.sourceToken);
                map2.items.push({ start: start2 });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start2.push(this.sourceToken);
                map2.items.push({ start: start2, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start3 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start3, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map2.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start3 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep4 = it.sep;
                  sep4.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start3, key, sep: sep4 }]
                  });
                } else if (start2.length > 0) {
                  it.sep = it.sep.concat(start2, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map2.items.push({ start: start2, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map2.items.push({ start: start2, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map2);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map2.items.push({ start: start2 });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq2) {
        const it = seq2.items[seq2.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq2.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq2.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq2.indent)) {
                const prev = seq2.items[seq2.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq2.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq2.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq2.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq2.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq2.indent) {
          const bv = this.startBlockValue(seq2);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start2 = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep4 = fc.end.splice(1, fc.end.length);
            sep4.push(this.sourceToken);
            const map2 = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start: start2, key: fc, sep: sep4 }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map2;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start2 = getFirstKeyStartProps(prev);
            start2.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: start2, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start2 = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: start2, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start2, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start2.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/public-api.js
function parseOptions(options) {
  const prettyErrors = options.prettyErrors !== false;
  const lineCounter = options.lineCounter || prettyErrors && new LineCounter() || null;
  return { lineCounter, prettyErrors };
}
function parseDocument(source2, options = {}) {
  const { lineCounter, prettyErrors } = parseOptions(options);
  const parser = new Parser(lineCounter?.addNewLine);
  const composer = new Composer(options);
  let doc = null;
  for (const _doc of composer.compose(parser.parse(source2), true, source2.length)) {
    if (!doc)
      doc = _doc;
    else if (doc.options.logLevel !== "silent") {
      doc.errors.push(new YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
      break;
    }
  }
  if (prettyErrors && lineCounter) {
    doc.errors.forEach(prettifyError(source2, lineCounter));
    doc.warnings.forEach(prettifyError(source2, lineCounter));
  }
  return doc;
}
var init_public_api = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/public-api.js"() {
    init_composer();
    init_Document();
    init_errors2();
    init_log();
    init_identity();
    init_line_counter();
    init_parser();
  }
});

// ../../../work/main/node_modules/yaml/browser/dist/index.js
var init_dist = __esm({
  "../../../work/main/node_modules/yaml/browser/dist/index.js"() {
    init_composer();
    init_Document();
    init_Schema();
    init_errors2();
    init_Alias();
    init_identity();
    init_Pair();
    init_Scalar();
    init_YAMLMap();
    init_YAMLSeq();
    init_cst();
    init_lexer();
    init_line_counter();
    init_parser();
    init_public_api();
    init_visit();
  }
});

// src/formats/file-limits.ts
var MIB, MAX_SPECIFICATION_BYTES, MAX_POLICY_BYTES, MAX_INFORMATION_BYTES, MAX_ENTRIES, MAX_DEPTH, MAX_ALIASES, MAX_OPERATIONS;
var init_file_limits = __esm({
  "src/formats/file-limits.ts"() {
    "use strict";
    MIB = 1024 * 1024;
    MAX_SPECIFICATION_BYTES = 16 * MIB;
    MAX_POLICY_BYTES = 4 * MIB;
    MAX_INFORMATION_BYTES = 4 * MIB;
    MAX_ENTRIES = 2e5;
    MAX_DEPTH = 100;
    MAX_ALIASES = 1e3;
    MAX_OPERATIONS = 5e4;
  }
});

// src/formats/yaml-document.ts
function readYamlDocument(text3) {
  const lines = new LineCounter();
  const positionOf = (offset) => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? { line: 1, column: offset + 1 } : { line, column: col };
  };
  try {
    const document = parseDocument(text3, { lineCounter: lines, prettyErrors: false });
    const [fault2] = [...document.errors, ...document.warnings];
    if (fault2 !== void 0) {
      throw new Fault(told(fault2.code, fault2.message, text3.slice(fault2.pos[0])), fault2.pos[0]);
    }
    return { ok: true, value: convert(document.contents, { positionOf, depth: 0, start: 0 }) };
  } catch (error) {
    const deep = error instanceof RangeError ? new Fault("nested too deeply", 0) : error;
    if (!(deep instanceof Fault)) throw error;
    return { ok: false, message: deep.message, ...positionOf(deep.offset) };
  }
}
function told(code, message, rest) {
  if (code === "DUPLICATE_KEY")
    return `the key '${/^[^\s:]{0,80}/.exec(rest)?.[0] ?? ""}' stands twice`;
  if (code === "MULTIPLE_DOCS") return "only one YAML document may stand in this file";
  const [first = message] = message.split("\n");
  return `not readable as YAML: ${first}`;
}
function convert(node, around) {
  const start2 = node?.range[0] ?? around.start;
  const at2 = around.positionOf(start2);
  const inner = { ...around, depth: around.depth + 1, start: start2 };
  if (around.depth > MAX_DEPTH) throw new Fault("nested too deeply", start2);
  if (node === null) return { kind: "scalar", value: null, at: at2 };
  if (isAlias(node)) throw new Fault(`the alias '*${node.source}' cannot be used here`, start2);
  if (isSeq(node))
    return { kind: "list", items: node.items.map((item) => convert(item, inner)), at: at2 };
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => entry(key, value, inner));
    return { kind: "map", entries, at: at2 };
  }
  return { kind: "scalar", value: scalarOf(node.value, start2), at: at2 };
}
function entry(key, value, around) {
  const [start2] = key.range;
  if (!isScalar(key) || typeof key.value !== "string") throw new Fault("a key must be text", start2);
  return {
    key: key.value,
    at: around.positionOf(start2),
    value: convert(value, { ...around, start: start2 })
  };
}
function scalarOf(value, start2) {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" || typeof value === "bigint") return value;
  throw new Fault("a value of this kind cannot be used here", start2);
}
var Fault;
var init_yaml_document = __esm({
  "src/formats/yaml-document.ts"() {
    "use strict";
    init_dist();
    init_file_limits();
    Fault = class extends Error {
      offset;
      constructor(message, offset) {
        super(message);
        this.offset = offset;
      }
    };
  }
});

// src/nearest.ts
function nearest(seen3, known4) {
  if (seen3.length > 60) return null;
  const folded = seen3.toLowerCase();
  let best = null;
  for (const word of known4) {
    const edits2 = editsBetween(folded, word.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(word.length, seen3.length) / 3));
    if (edits2 <= allowed && (best === null || edits2 < best.edits)) best = { word, edits: edits2 };
  }
  return best?.word ?? null;
}
function editsBetween(from, to) {
  let before = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at2 = 0; at2 < from.length; at2 += 1) {
    const next = [at2 + 1];
    for (let index = 1; index <= to.length; index += 1) {
      const same = from[at2] === to[index - 1];
      const swapped = from[at2] === to[index - 2] && from[at2 - 1] === to[index - 1];
      next.push(
        Math.min(
          edits(row, index - 1) + (same ? 0 : 1),
          edits(row, index) + 1,
          edits(next, index - 1) + 1,
          swapped ? edits(before, index - 2) + 1 : Infinity
        )
      );
    }
    before = row;
    row = next;
  }
  return edits(row, to.length);
}
function edits(row, index) {
  return row[index] ?? Infinity;
}
var init_nearest = __esm({
  "src/nearest.ts"() {
    "use strict";
  }
});

// src/config/keys.ts
var KEYS, LATER_KEYS;
var init_keys = __esm({
  "src/config/keys.ts"() {
    "use strict";
    KEYS = ["version", "issuer", "audiences", "failOn", "failOnUnknown"];
    LATER_KEYS = [
      "trust",
      "expectations",
      "public",
      "waivers",
      "environments",
      "rules",
      "metadata",
      "tokenSource",
      "minCoverage",
      "routes",
      "gate",
      "portal",
      "production",
      "assume",
      "readings",
      "namedValues",
      "placeholders",
      "files",
      "extends"
    ];
  }
});

// ../../../work/main/node_modules/valibot/dist/index.mjs
// @__NO_SIDE_EFFECTS__
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return {
    lang: config$1?.lang ?? store$4?.lang,
    message: config$1?.message,
    abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
    abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
  };
}
// @__NO_SIDE_EFFECTS__
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label, dataset, config$1, other2) {
  const input = other2 && "input" in other2 ? other2.input : dataset.value;
  const expected = other2?.expected ?? context.expects ?? null;
  const received = other2?.received ?? /* @__PURE__ */ _stringify(input);
  const issue = {
    kind: context.kind,
    type: context.type,
    input,
    expected,
    received,
    message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
    requirement: context.requirement,
    path: other2?.path,
    issues: other2?.issues,
    lang: config$1.lang,
    abortEarly: config$1.abortEarly,
    abortPipeEarly: config$1.abortPipeEarly
  };
  const isSchema = context.kind === "schema";
  const message$1 = other2?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
// @__NO_SIDE_EFFECTS__
function _isSameValueZero(value1, value2) {
  return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
// @__NO_SIDE_EFFECTS__
function _joinExpects(values$1, separator) {
  const list3 = [...new Set(values$1)];
  if (list3.length > 1) return `(${list3.join(` ${separator} `)})`;
  return list3[0] ?? "never";
}
function _standardSchema(schema4) {
  schema4["~standard"] = {
    version: 1,
    vendor: "valibot",
    validate: (value$1) => schema4["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
  };
  return schema4;
}
// @__NO_SIDE_EFFECTS__
function minLength(requirement, message$1) {
  return {
    kind: "validation",
    type: "min_length",
    reference: minLength,
    async: false,
    expects: `>=${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function getFallback(schema4, dataset, config$1) {
  return typeof schema4.fallback === "function" ? schema4.fallback(dataset, config$1) : schema4.fallback;
}
// @__NO_SIDE_EFFECTS__
function getDefault(schema4, dataset, config$1) {
  return typeof schema4.default === "function" ? schema4.default(dataset, config$1) : schema4.default;
}
// @__NO_SIDE_EFFECTS__
function array(item, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "array",
    reference: array,
    expects: "Array",
    async: false,
    item,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < input.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function boolean(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "boolean",
    reference: boolean,
    expects: "boolean",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "boolean") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function literal(literal_, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "literal",
    reference: literal,
    expects: /* @__PURE__ */ _stringify(literal_),
    async: false,
    literal: literal_,
    message: message$1,
    "~run"(dataset, config$1) {
      if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function object(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "object",
    reference: object,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function optional(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "optional",
    reference: optional,
    expects: `(${wrapped.expects} | undefined)`,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === void 0) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === void 0) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function picklist(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "picklist",
    reference: picklist,
    expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.options.includes(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function string2(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "string",
    reference: string2,
    expects: "string",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "string") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(...pipe$1) {
  return _standardSchema({
    ...pipe$1[0],
    pipe: pipe$1,
    "~run"(dataset, config$1) {
      for (const item of pipe$1) if (item.kind !== "metadata") {
        if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
          dataset.typed = false;
          break;
        }
        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
      }
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function safeParse(schema4, input, config$1) {
  const dataset = schema4["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
  return {
    typed: dataset.typed,
    success: !dataset.issues,
    output: dataset.value,
    issues: dataset.issues
  };
}
var store$4, DEFAULT_CONFIG, store$3, store$2, store$1, EMOJI_REGEX;
var init_dist2 = __esm({
  "../../../work/main/node_modules/valibot/dist/index.mjs"() {
    DEFAULT_CONFIG = {
      lang: void 0,
      message: void 0,
      abortEarly: void 0,
      abortPipeEarly: void 0
    };
    EMOJI_REGEX = new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$", "u");
  }
});

// src/model/finding.ts
var SEVERITIES, FINDING_KINDS;
var init_finding = __esm({
  "src/model/finding.ts"() {
    "use strict";
    SEVERITIES = ["info", "low", "medium", "high", "critical"];
    FINDING_KINDS = [
      "verdict",
      "undecided",
      "weakness",
      "hygiene",
      "setup",
      "governance",
      "probe",
      "drift"
    ];
  }
});

// src/config/schema.ts
function checkTypes(value) {
  const result = safeParse(SETTINGS, value);
  if (result.success) return { ok: true, settings: result.output };
  const [issue] = result.issues;
  return {
    ok: false,
    path: (issue.path ?? []).map(({ key }) => stepOf(key)),
    wanted: issue.message
  };
}
function stepOf(key) {
  return typeof key === "number" ? key : String(key);
}
var LEVELS, text, SETTINGS;
var init_schema4 = __esm({
  "src/config/schema.ts"() {
    "use strict";
    init_dist2();
    init_finding();
    LEVELS = [...SEVERITIES].reverse();
    text = string2("text");
    SETTINGS = object({
      version: literal(1, "the number 1"),
      issuer: optional(text),
      audiences: optional(
        pipe(array(text, "a list, as in [api://acme]"), minLength(1, "a list with an audience"))
      ),
      failOn: optional(picklist([...LEVELS, "never"], `one of ${LEVELS.join(", ")}, never`)),
      failOnUnknown: optional(boolean("true or false"))
    });
  }
});

// src/config/settings-file.ts
var settings_file_exports = {};
__export(settings_file_exports, {
  readSettings: () => readSettings
});
import { readFileSync } from "node:fs";
function readSettings(file) {
  const parsed = readYamlDocument(textOf(file));
  if (!parsed.ok) throw faultAt(file, parsed, `${parsed.message}.`);
  const map2 = parsed.value;
  if (map2.kind !== "map") {
    throw faultAt(file, map2.at, `the file must hold keys such as 'version: 1', not ${seen(map2)}.`);
  }
  checkKeys(file, map2);
  const checked2 = checkTypes(plain(map2));
  if (!checked2.ok) {
    const node = nodeAt(map2, checked2.path);
    const name = nameOf(checked2.path);
    throw faultAt(file, node.at, `'${name}' must be ${checked2.wanted}, not ${seen(node)}.`);
  }
  checkValues(file, map2, checked2.settings);
  const positionOf = (key) => map2.entries.find((entry2) => entry2.key === key)?.value.at ?? null;
  return { name: file.name, settings: checked2.settings, positionOf };
}
function textOf({ path, name }) {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError(`${name} cannot be read (${codeOf(error)}).`, { cause: error });
  }
  if (bytes.length > MAX_BYTES) {
    throw new UsageError(`${name} has ${bytes.length} bytes; more than ${MAX_BYTES} are not read.`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${name} is not UTF-8 text; save it as UTF-8.`, { cause: error });
  }
}
function checkKeys(file, { entries }) {
  for (const { key, at: at2 } of entries) {
    if (KEYS.some((known4) => known4 === key)) continue;
    if (LATER_KEYS.some((later) => later === key)) {
      throw faultAt(
        file,
        at2,
        `'${key}' is not supported by this version, which reads ${KEYS.join(", ")}; remove it.`
      );
    }
    const near = nearest(key, [...KEYS, ...LATER_KEYS]);
    const hint = near === null ? `the keys are ${KEYS.join(", ")}` : `did you mean '${near}'?`;
    throw faultAt(file, at2, `unknown key '${key}'; ${hint}${near === null ? "." : ""}`);
  }
  if (!entries.some(({ key }) => key === "version")) {
    throw faultAt(
      file,
      { line: 1, column: 1 },
      "'version' is missing; write 'version: 1' as the first line."
    );
  }
}
function checkValues(file, map2, { issuer, audiences: audiences2 }) {
  const issuerIs = issuer === void 0 ? null : issuerFault(issuer);
  if (issuerIs !== null) throw faultAt(file, nodeAt(map2, ["issuer"]).at, `'issuer' ${issuerIs}.`);
  for (const [index, audience] of (audiences2 ?? []).entries()) {
    const audienceIs = audienceFault(audience);
    if (audienceIs === null) continue;
    throw faultAt(
      file,
      nodeAt(map2, ["audiences", index]).at,
      `'audiences[${index}]' ${audienceIs}.`
    );
  }
}
function faultAt({ name }, { line, column }, told2) {
  return new UsageError(`${name}:${line}:${column}: ${told2}`);
}
function plain(node) {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}
function nodeAt(node, path) {
  const [step2, ...others] = path;
  if (step2 === void 0) return node;
  const next = node.kind === "map" ? node.entries.find(({ key }) => key === step2)?.value : node.kind === "list" ? node.items[Number(step2)] : void 0;
  return next === void 0 ? node : nodeAt(next, others);
}
function nameOf(path) {
  return path.map((step2) => typeof step2 === "number" ? `[${step2}]` : step2).join("");
}
function seen(node) {
  if (node.kind === "list") return node.items.length === 0 ? "an empty list" : "a list";
  if (node.kind === "map") return "a mapping";
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? `the text '${node.value}'` : String(node.value);
}
var MAX_BYTES;
var init_settings_file = __esm({
  "src/config/settings-file.ts"() {
    "use strict";
    init_errors();
    init_yaml_document();
    init_nearest();
    init_find_file();
    init_issuer();
    init_keys();
    init_schema4();
    MAX_BYTES = 1024 * 1024;
  }
});

// src/config/load-configuration.ts
async function loadConfiguration({ request, root, cwd }) {
  checkFlags(request);
  const file = await settingsFile({ request, root, cwd });
  const settings = file?.settings ?? {};
  return {
    file: file?.name ?? null,
    place: request.issuer === null ? placeOf(file) : NOWHERE,
    profiles: [defaultProfile(request, file)],
    tokenSources: TOKEN_SOURCES,
    failOn: request.failOn ?? settings.failOn ?? "high",
    failOnUnknown: settings.failOnUnknown ?? true
  };
}
function defaultProfile(request, file) {
  const settings = file?.settings ?? {};
  const issuer = request.issuer ?? settings.issuer;
  const audiences2 = request.audiences.length > 0 ? request.audiences : settings.audiences ?? [];
  if (issuer === void 0 || audiences2.length === 0) {
    throw new UsageError(nothingExpected(file, issuer !== void 0));
  }
  return {
    name: "default",
    issuers: [issuer],
    audiences: [...new Set(audiences2)],
    metadata: [],
    inlineKeys: []
  };
}
function checkFlags({ issuer, audiences: audiences2 }) {
  const issuerIs = issuer === null ? null : issuerFault(issuer);
  if (issuerIs !== null) throw new UsageError(`--issuer ${issuerIs}.`);
  for (const audience of audiences2) {
    const audienceIs = audienceFault(audience);
    if (audienceIs !== null) throw new UsageError(`--audience ${audienceIs}.`);
  }
}
async function settingsFile({ request, root, cwd }) {
  const found = request.config === null ? nearestFile({ root, cwd, from: request.path }) : namedFile(request.config, { root, cwd });
  if (found === null) return null;
  const { readSettings: readSettings2 } = await Promise.resolve().then(() => (init_settings_file(), settings_file_exports));
  return readSettings2(found);
}
function placeOf(file) {
  const position = file?.positionOf("issuer") ?? null;
  if (file === null || position === null) return NOWHERE;
  return { file: file.name, line: position.line, column: position.column, resourceId: null };
}
function nothingExpected(file, hasIssuer) {
  const missing2 = hasIssuer ? "audience" : "issuer";
  const flag = hasIssuer ? "--audience api://acme" : "--issuer https://acme.okta.com/oauth2/default";
  if (file !== null) {
    const key = hasIssuer ? "'audiences: [api://acme]'" : "'issuer: https://acme.okta.com/oauth2/default'";
    return `${file.name} names no ${missing2}; add ${key} to it, or pass ${flag}.`;
  }
  const both = "--issuer https://acme.okta.com/oauth2/default --audience api://acme";
  return `No ${missing2} is expected yet: pass ${both}, or write 'version: 1', 'issuer: https://acme.okta.com/oauth2/default' and 'audiences: [api://acme]' as three lines into ${FILE_NAME}.`;
}
var TOKEN_SOURCES, NOWHERE;
var init_load_configuration = __esm({
  "src/config/load-configuration.ts"() {
    "use strict";
    init_errors();
    init_find_file();
    init_issuer();
    TOKEN_SOURCES = [
      { kind: "header", name: "Authorization", scheme: "Bearer" }
    ];
    NOWHERE = { file: null, line: null, column: null, resourceId: null };
  }
});

// src/formats/shape.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isList(value) {
  return Array.isArray(value);
}
function valueAt(shape, key) {
  return Object.hasOwn(shape, key) ? shape[key] : void 0;
}
function recordAt(shape, key) {
  const value = valueAt(shape, key);
  return isRecord(value) ? value : EMPTY_SHAPE;
}
function listAt(shape, key) {
  const value = valueAt(shape, key);
  return isList(value) ? value : [];
}
function stringAt(shape, key) {
  const value = valueAt(shape, key);
  return typeof value === "string" ? value : null;
}
function textAt(shape, key) {
  const value = valueAt(shape, key);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : stringAt(shape, key);
}
function booleanAt(shape, key) {
  const value = valueAt(shape, key);
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  const word = value.toLowerCase();
  if (word === "true") return true;
  return word === "false" ? false : null;
}
var EMPTY_SHAPE;
var init_shape = __esm({
  "src/formats/shape.ts"() {
    "use strict";
    EMPTY_SHAPE = Object.freeze({});
  }
});

// src/formats/decode-text.ts
function decodeText(bytes) {
  const encoding = encodingOf(bytes);
  const text3 = decode(bytes, encoding);
  if (text3 !== void 0) return { readable: true, text: text3 };
  const before = encoding === "utf-8" ? textBeforeWrongLine(bytes) : "";
  return {
    readable: false,
    refusal: "encoding",
    message: `The file is not valid ${encoding.toUpperCase()} text.`,
    offset: before.length,
    line: before.split("\n").length,
    column: 1
  };
}
function encodingOf(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  return "utf-8";
}
function decode(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function textBeforeWrongLine(bytes) {
  let start2 = 0;
  while (start2 < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start2);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (decode(bytes.subarray(start2, end), "utf-8") === void 0) break;
    start2 = end;
  }
  return decode(bytes.subarray(0, start2), "utf-8") ?? "";
}
var LINE_FEED;
var init_decode_text = __esm({
  "src/formats/decode-text.ts"() {
    "use strict";
    LINE_FEED = 10;
  }
});

// src/sources/apiops/safe-folder.ts
import { readdirSync, readFileSync as readFileSync2, realpathSync as realpathSync2, statSync } from "node:fs";
import { isAbsolute as isAbsolute2, join as join2, relative as relative2, sep as sep2 } from "node:path";
function openFolder(root, pathBase, maxEntries) {
  const bounds = { root: realpathSync2(root), pathBase, maxEntries, entries: 0 };
  return {
    list: (path) => list(path, bounds),
    read: (path, maxBytes) => read(path, maxBytes, bounds),
    place: (path) => placeOf2(path, bounds),
    folderPlace: (path) => ({ ...placeOf2(path, bounds), line: null, column: null }),
    holds: (path) => isInside2(path, bounds)
  };
}
function list(path, bounds) {
  let found;
  try {
    found = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return { ok: false, refusal: unreadable(path, error, bounds) };
  }
  const visible2 = found.filter((entry2) => !entry2.name.startsWith("."));
  bounds.entries += visible2.length;
  if (bounds.entries > bounds.maxEntries) {
    const what = `more than ${bounds.maxEntries} files and folders, stopped at ${shown(path, bounds)}`;
    return { ok: false, refusal: { code: "too-many", what, place: placeOf2(path, bounds) } };
  }
  const names = visible2.toSorted((a, b) => a.name < b.name ? -1 : 1);
  return { ok: true, entries: names.map((entry2) => entryOf(entry2, path, bounds)) };
}
function entryOf(found, folder, bounds) {
  const path = join2(folder, found.name);
  const { name } = found;
  if (found.isFile()) return { name, path, kind: "file", refusal: null };
  if (found.isDirectory()) return { name, path, kind: "folder", refusal: null };
  if (!found.isSymbolicLink()) return other(name, path, notRegular(path, bounds));
  try {
    if (!isInside2(path, bounds)) return other(name, path, outside(path, bounds));
    const target = statSync(path);
    if (target.isFile()) return { name, path, kind: "file", refusal: null };
    if (target.isDirectory()) return { name, path, kind: "folder", refusal: null };
    return other(name, path, notRegular(path, bounds));
  } catch (error) {
    return other(name, path, unreadable(path, error, bounds));
  }
}
function other(name, path, refusal) {
  return { name, path, kind: "other", refusal };
}
function isInside2(path, bounds) {
  const way = relative2(bounds.root, realpathSync2(path));
  return way !== ".." && !way.startsWith(`..${sep2}`) && !isAbsolute2(way);
}
function read(path, maxBytes, bounds) {
  try {
    const size = statSync(path).size;
    if (size > maxBytes) {
      const what2 = `${shown(path, bounds)} has ${size} bytes, more than the limit of ${maxBytes}`;
      return { ok: false, refusal: { code: "too-large", what: what2, place: placeOf2(path, bounds) } };
    }
    const decoded = decodeText(readFileSync2(path));
    if (decoded.readable) return { ok: true, text: decoded.text };
    const { line, column } = decoded;
    const what = `${shown(path, bounds)}:${line} could not be read (not valid text)`;
    const place = { ...placeOf2(path, bounds), line, column };
    return { ok: false, refusal: { code: "unreadable-file", what, place } };
  } catch (error) {
    return { ok: false, refusal: unreadable(path, error, bounds) };
  }
}
function unreadable(path, error, bounds) {
  const reason = (isRecord(error) ? stringAt(error, "code") : null) ?? "unknown reason";
  const what = `${shown(path, bounds)} could not be read (${reason})`;
  return { code: "unreadable-file", what, place: placeOf2(path, bounds) };
}
function outside(path, bounds) {
  const what = `${shown(path, bounds)} is a link that leaves the root, so it was not followed`;
  return { code: "outside-root", what, place: placeOf2(path, bounds) };
}
function notRegular(path, bounds) {
  const what = `${shown(path, bounds)} is neither a file nor a folder`;
  return { code: "unreadable-file", what, place: placeOf2(path, bounds) };
}
function shown(path, bounds) {
  const way = relative2(bounds.pathBase, path).split(sep2).join("/");
  return way === "" ? "." : way;
}
function placeOf2(path, bounds) {
  return { file: shown(path, bounds), line: 1, column: 1, resourceId: null };
}
var init_safe_folder = __esm({
  "src/sources/apiops/safe-folder.ts"() {
    "use strict";
    init_decode_text();
    init_shape();
  }
});

// src/sources/apiops/artifact-root.ts
import { statSync as statSync2 } from "node:fs";
function findArtifactRoot(search) {
  const { location, start: start2 } = search;
  if (!isFolder(start2)) {
    throw new UsageError(`${location} is not a folder; --path takes the folder with apis/ in it`);
  }
  const folder = openFolder(search.root, search.pathBase, MAX_ENTRIES);
  if (!folder.holds(start2)) {
    throw new UsageError(`${location} leads out of the repository; --path must stay inside it`);
  }
  if (isArtifactRoot(folder, start2)) return start2;
  const [only, ...more] = candidatesBelow(folder, start2);
  if (only !== void 0 && more.length === 0) return only;
  if (only !== void 0) {
    const names = [only, ...more].map((path) => folder.place(path).file ?? path).join(", ");
    throw new UsageError(`${location} holds several APIOps folders: ${names}; name one by --path`);
  }
  if (isLonePolicy(entriesIn(folder, start2))) return start2;
  throw new UsageError(
    `${location} holds no APIOps artifacts (apis/, products/, policy.xml, …); --path takes the folder that your extractor writes`
  );
}
function isFolder(path) {
  return statSync2(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function candidatesBelow(folder, start2) {
  const found = [];
  let level = [start2];
  for (let depth = 0; depth < MAX_SEARCH_DEPTH && level.length > 0; depth += 1) {
    const below = level.flatMap((path) => foldersIn(folder, path));
    found.push(...below.filter((path) => isArtifactRoot(folder, path)));
    level = below.filter((path) => !found.includes(path));
  }
  return found.toSorted();
}
function foldersIn(folder, path) {
  return entriesIn(folder, path).filter((entry2) => entry2.kind === "folder" && entry2.name !== "node_modules").map((entry2) => entry2.path);
}
function isArtifactRoot(folder, path) {
  const entries = entriesIn(folder, path);
  if (entries.some((entry2) => /^workspaceInformation\.json$/i.test(entry2.name))) return false;
  return PROOFS.some(
    ([kind, proof]) => entries.some(
      (entry2) => kind.test(entry2.name) && entry2.kind === "folder" && proves(folder, entry2, proof)
    )
  );
}
function proves(folder, kind, proof) {
  return entriesIn(folder, kind.path).some(
    (child) => child.kind === "folder" && entriesIn(folder, child.path).some((entry2) => proof.test(entry2.name))
  );
}
function isLonePolicy(entries) {
  return entries.some((entry2) => /^policy\.xml$/i.test(entry2.name)) && !entries.some((entry2) => /Information\.json$/i.test(entry2.name));
}
function entriesIn(folder, path) {
  const listing = folder.list(path);
  if (listing.ok) return listing.entries;
  if (listing.refusal.code === "too-many") {
    throw new UsageError(`${listing.refusal.what}; name the artifact folder itself by --path`);
  }
  return [];
}
var MAX_SEARCH_DEPTH, PROOFS;
var init_artifact_root = __esm({
  "src/sources/apiops/artifact-root.ts"() {
    "use strict";
    init_errors();
    init_file_limits();
    init_safe_folder();
    MAX_SEARCH_DEPTH = 8;
    PROOFS = [
      [/^apis$/i, /^(?:apiInformation\.json|policy\.xml)$/i],
      [/^products$/i, /^productInformation\.json$/i],
      [/^named ?values$/i, /^namedValueInformation\.json$/i],
      [/^policy ?fragments$/i, /^(?:policyFragmentInformation\.json|policy\.xml)$/i],
      [/^version ?sets$/i, /^(?:apiV|v)ersionSetInformation\.json$/i],
      [/^gateways$/i, /^gatewayInformation\.json$/i],
      [/^backends$/i, /^backendInformation\.json$/i],
      [/^subscriptions$/i, /^subscriptionInformation\.json$/i],
      [/^workspaces$/i, /^workspaceInformation\.json$/i]
    ];
  }
});

// ../../../work/main/node_modules/js-yaml/dist/js-yaml.mjs
function defineScalarTag(tagName, options) {
  return {
    tagName,
    nodeKind: "scalar",
    implicit: options.implicit ?? false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    implicitFirstChars: options.implicitFirstChars ?? null,
    resolve: options.resolve,
    identify: options.identify,
    represent: options.represent ?? ((data) => String(data)),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineSequenceTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "sequence",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addItem: options.addItem,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineMappingTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "mapping",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addPair: options.addPair,
    has: options.has,
    keys: options.keys,
    get: options.get,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function parseYamlInteger$2(source2) {
  let value = source2;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source2, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source2)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source2)) return NOT_RESOLVED;
  const result = parseYamlInteger$2(source2);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
function parseYamlInteger$1(source2) {
  let value = source2;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source2, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source2)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source2)) return NOT_RESOLVED;
  const result = parseYamlInteger$1(source2);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
function parseYamlInteger(source2) {
  let value = source2.replace(/_/g, "");
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  if (value.includes(":")) {
    let result = 0;
    for (const part of value.split(":")) result = result * 60 + Number(part);
    return sign * result;
  }
  if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger(source2) {
  if (!YAML_INTEGER_PATTERN.test(source2)) return NOT_RESOLVED;
  const result = parseYamlInteger(source2);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
function resolveYamlFloat$2(source2) {
  if (!YAML_FLOAT_PATTERN$1.test(source2)) return NOT_RESOLVED;
  let value = source2.toLowerCase();
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  const result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source2)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$2(object2) {
  if (isNaN(object2)) return ".nan";
  if (object2 === Number.POSITIVE_INFINITY) return ".inf";
  if (object2 === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object2, -0)) return "-0.0";
  const result = object2.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
function resolveYamlFloat$1(source2, isExplicit) {
  if (isExplicit) {
    if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source2)) return NOT_RESOLVED;
    let value = source2.toLowerCase();
    const sign = value[0] === "-" ? -1 : 1;
    if ("+-".includes(value[0])) value = value.slice(1);
    if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    if (value === ".nan") return NaN;
    const result2 = sign * parseFloat(value);
    return Number.isFinite(result2) ? result2 : NOT_RESOLVED;
  }
  if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source2)) return NOT_RESOLVED;
  const result = Number(source2);
  if (Number.isFinite(result)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$1(object2) {
  if (isNaN(object2)) return ".nan";
  if (object2 === Number.POSITIVE_INFINITY) return ".inf";
  if (object2 === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object2, -0)) return "-0.0";
  const result = object2.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
function resolveYamlFloat(source2) {
  if (!YAML_FLOAT_PATTERN.test(source2)) return NOT_RESOLVED;
  let value = source2.toLowerCase().replace(/_/g, "");
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  let result = 0;
  if (value.includes(":")) {
    for (const part of value.split(":")) result = result * 60 + Number(part);
    result *= sign;
  } else result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source2)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat(object2) {
  if (isNaN(object2)) return ".nan";
  if (object2 === Number.POSITIVE_INFINITY) return ".inf";
  if (object2 === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object2, -0)) return "-0.0";
  const result = object2.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
function resolveYamlBinary(source2) {
  const input = source2.replace(/\s/g, "");
  if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
  const binary2 = atob(input);
  const result = new Uint8Array(binary2.length);
  for (let index = 0; index < binary2.length; index++) result[index] = binary2.charCodeAt(index);
  return result;
}
function representYamlBinary(object2) {
  let binary2 = "";
  for (let index = 0; index < object2.length; index++) binary2 += String.fromCharCode(object2[index]);
  return btoa(binary2);
}
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
  const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
  date.setUTCFullYear(year, month, day);
  return date;
}
function resolveYamlTimestamp(source2) {
  let match = YAML_DATE_REGEXP.exec(source2);
  if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source2);
  if (match === null) return NOT_RESOLVED;
  const year = +match[1];
  const month = +match[2] - 1;
  const day = +match[3];
  if (!match[4]) {
    const date2 = makeUtcDate(year, month, day);
    if (date2.getUTCFullYear() !== year || date2.getUTCMonth() !== month || date2.getUTCDate() !== day) return NOT_RESOLVED;
    return date2;
  }
  const hour = +match[4];
  const minute = +match[5];
  const second = +match[6];
  let fraction = 0;
  if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
  if (match[7]) {
    let value = match[7].slice(0, 3);
    while (value.length < 3) value += "0";
    fraction = +value;
  }
  const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
  if (match[9]) {
    const offsetHour = +match[10];
    const offsetMinute = +(match[11] || 0);
    if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
    const offset = (offsetHour * 60 + offsetMinute) * 6e4;
    date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
  }
  return date;
}
function isPlainObject(data) {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
function pick(object2, keys) {
  const result = {};
  for (const key of keys) if (object2[key] !== void 0) result[key] = object2[key];
  return result;
}
function createTagDefinitionMap() {
  return {
    scalar: /* @__PURE__ */ Object.create(null),
    sequence: /* @__PURE__ */ Object.create(null),
    mapping: /* @__PURE__ */ Object.create(null)
  };
}
function createTagDefinitionListMap() {
  return {
    scalar: [],
    sequence: [],
    mapping: []
  };
}
function compileTags(tags) {
  const result = [];
  for (const tag of tags) {
    let index = result.length;
    for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
      const previous = result[previousIndex];
      if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
        index = previousIndex;
        break;
      }
    }
    result[index] = tag;
  }
  return result;
}
function normalizeKey(key) {
  if (Array.isArray(key)) {
    const array2 = Array.prototype.slice.call(key);
    for (let index = 0; index < array2.length; index++) {
      if (Array.isArray(array2[index])) return null;
      if (typeof array2[index] === "object" && Object.prototype.toString.call(array2[index]) === "[object Object]") array2[index] = "[object Object]";
    }
    return String(array2);
  }
  if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
  return String(key);
}
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
  let head = "";
  let tail = "";
  const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
  if (position - lineStart > maxHalfLength) {
    head = " ... ";
    lineStart = position - maxHalfLength + head.length;
  }
  if (lineEnd - position > maxHalfLength) {
    tail = " ...";
    lineEnd = position + maxHalfLength - tail.length;
  }
  return {
    str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
    pos: position - lineStart + head.length
  };
}
function padStart(string3, max) {
  return " ".repeat(Math.max(max - string3.length, 0)) + string3;
}
function makeSnippet(mark, options) {
  if (!mark.buffer) return null;
  const opts = {
    ...DEFAULT_SNIPPET_OPTIONS,
    ...options
  };
  const re = /\r?\n|\r|\0/g;
  const lineStarts = [0];
  const lineEnds = [];
  let match;
  let foundLineNo = -1;
  while (match = re.exec(mark.buffer)) {
    lineEnds.push(match.index);
    lineStarts.push(match.index + match[0].length);
    if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
  }
  if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
  let result = "";
  const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
  const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
  for (let i = 1; i <= opts.linesBefore; i++) {
    if (foundLineNo - i < 0) break;
    const line2 = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
    result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line2.str}
${result}`;
  }
  const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
  result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}
`;
  result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^
`;
  for (let i = 1; i <= opts.linesAfter; i++) {
    if (foundLineNo + i >= lineEnds.length) break;
    const line2 = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
    result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line2.str}
`;
  }
  return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
  let where = "";
  if (!exception.mark) return exception.reason;
  if (exception.mark.name) where += `in "${exception.mark.name}" `;
  where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
  if (!compact && exception.mark.snippet) where += `

${exception.mark.snippet}`;
  return `${exception.reason} ${where}`;
}
function simpleEscapeSequence(c) {
  switch (c) {
    case 48:
      return "\0";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 116:
      return "	";
    case 9:
      return "	";
    case 110:
      return "\n";
    case 118:
      return "\v";
    case 102:
      return "\f";
    case 114:
      return "\r";
    case 101:
      return "\x1B";
    case 32:
      return " ";
    case 34:
      return '"';
    case 47:
      return "/";
    case 92:
      return "\\";
    case 78:
      return "";
    case 95:
      return " ";
    case 76:
      return "\u2028";
    case 80:
      return "\u2029";
    default:
      return "";
  }
}
function charFromCodepoint(c) {
  if (c <= 65535) return String.fromCharCode(c);
  return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
  if (c >= 48 && c <= 57) return c - 48;
  return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  return 8;
}
function skipFoldedBreaks(input, position, end) {
  let breaks = 0;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10) {
      breaks++;
      position++;
    } else if (ch === 13) {
      breaks++;
      position++;
      if (input.charCodeAt(position) === 10) position++;
    } else if (ch === 32 || ch === 9) position++;
    else break;
  }
  return {
    position,
    breaks
  };
}
function foldedBreaks(count2) {
  if (count2 === 1) return " ";
  return "\n".repeat(count2 - 1);
}
function getPlainValue(input, start2, end) {
  let result = "";
  let position = start2;
  let captureStart = start2;
  let captureEnd = start2;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold2 = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold2.breaks);
      position = captureStart = captureEnd = fold2.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start2, end) {
  let result = "";
  let position = start2;
  let captureStart = start2;
  let captureEnd = start2;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 39) {
      result += input.slice(captureStart, position) + "'";
      position += 2;
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold2 = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold2.breaks);
      position = captureStart = captureEnd = fold2.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start2, end) {
  let result = "";
  let position = start2;
  let captureStart = start2;
  let captureEnd = start2;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 92) {
      result += input.slice(captureStart, position);
      position++;
      const escaped2 = input.charCodeAt(position);
      if (escaped2 === 10 || escaped2 === 13) position = skipFoldedBreaks(input, position, end).position;
      else if (escaped2 < 256 && simpleEscapeCheck[escaped2]) {
        result += simpleEscapeMap[escaped2];
        position++;
      } else {
        let hexLength = escapedHexLen$1(escaped2);
        let hexResult = 0;
        for (; hexLength > 0; hexLength--) {
          position++;
          const digit = fromHexCode$1(input.charCodeAt(position));
          hexResult = (hexResult << 4) + digit;
        }
        result += charFromCodepoint(hexResult);
        position++;
      }
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold2 = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold2.breaks);
      position = captureStart = captureEnd = fold2.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getBlockValue(input, start2, end, indent, chomping, folded) {
  const textIndent = indent < 0 ? 0 : indent;
  const region = input.slice(start2, end).replace(/\r\n?/g, "\n");
  const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
  let result = "";
  let didReadContent = false;
  let emptyLines = 0;
  let atMoreIndented = false;
  for (const line of lines) {
    let column = 0;
    while (column < textIndent && line.charCodeAt(column) === 32) column++;
    if (indent < 0 || column >= line.length) {
      emptyLines++;
      continue;
    }
    const content = line.slice(textIndent);
    const first = content.charCodeAt(0);
    if (folded) {
      if (first === 32 || first === 9) {
        atMoreIndented = true;
        result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
      } else if (atMoreIndented) {
        atMoreIndented = false;
        result += "\n".repeat(emptyLines + 1);
      } else if (emptyLines === 0) {
        if (didReadContent) result += " ";
      } else result += "\n".repeat(emptyLines);
    } else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
    result += content;
    didReadContent = true;
    emptyLines = 0;
  }
  if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
  else if (chomping !== CHOMPING_MODE.STRIP) {
    if (didReadContent) result += "\n";
  }
  return result;
}
function getScalarValue(input, scalar) {
  if (scalar.valueStart === NO_RANGE$3) return "";
  const { valueStart, valueEnd } = scalar;
  if (scalar.fast) return input.slice(valueStart, valueEnd);
  switch (scalar.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return getSingleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return getDoubleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
    default:
      return getPlainValue(input, valueStart, valueEnd);
  }
}
function tagPercentDecode(source2) {
  let result = "";
  let index = 0;
  while (index < source2.length) {
    if (source2.charCodeAt(index) !== 37) {
      result += source2[index++];
      continue;
    }
    let ch = parseInt(source2.slice(index + 1, index + 3), 16);
    index += 3;
    if (ch >= 192) {
      let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
      ch &= (1 << 6 - remaining) - 1;
      while (remaining-- > 0) {
        ch = ch << 6 | parseInt(source2.slice(index + 1, index + 3), 16) & 63;
        index += 3;
      }
    }
    if (ch < 65536) result += String.fromCharCode(ch);
    else {
      ch -= 65536;
      result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
    }
  }
  return result;
}
function tagNameFull(rawTag, tagHandlers) {
  if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
  const handleEnd = rawTag.indexOf("!", 1);
  const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
  return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function eventPosition$1(event) {
  if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
  if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
  if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
  if ("start" in event) return event.start;
  return 0;
}
function throwError$1(state, message) {
  YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
  try {
    return tag.finalize(carrier);
  } catch (error) {
    if (error instanceof YAMLException) throw error;
    YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
  }
}
function constructScalar(state, event) {
  const source2 = getScalarValue(state.source, event);
  const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
  const strTag2 = state.schema.defaultScalarTag;
  if (rawTag !== "") {
    if (rawTag === "!") return {
      value: source2,
      tag: strTag2
    };
    const tagName = tagNameFull(rawTag, state.tagHandlers);
    const scalarTag = state.schema.lookupScalarTag(tagName);
    if (scalarTag) {
      const result = scalarTag.resolve(source2, true, tagName);
      if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
      return {
        value: result,
        tag: scalarTag
      };
    }
    const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
    if (collectionTagDef) {
      if (source2 !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
      const carrier = collectionTagDef.create(tagName);
      return {
        value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
        tag: collectionTagDef
      };
    }
    throwError$1(state, `unknown scalar tag !<${tagName}>`);
  }
  if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source2);
  return {
    value: strTag2.resolve(source2, false, strTag2.tagName),
    tag: strTag2
  };
}
function collectionTagName(state, event, defaultTagName) {
  const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
  return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
  return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
  state.totalMergeKeys++;
  if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source2, sourceTag) {
  chargeMergeWork(state);
  for (const sourceKey of sourceTag.keys(source2)) {
    chargeMergeWork(state);
    if (frame.tag.has(frame.value, sourceKey)) continue;
    const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source2, sourceKey));
    if (err) throwError$1(state, err);
    frame.overridable ??= /* @__PURE__ */ new Set();
    frame.overridable.add(sourceKey);
  }
}
function mergeSource(state, frame, source2, sourceTag) {
  state.position = frame.keyPosition;
  if (isMappingTag(sourceTag)) mergeKeys(state, frame, source2, sourceTag);
  else if (sourceTag.nodeKind === "sequence" && Array.isArray(source2)) {
    if (source2.length > 100) throwError$1(state, "abnormal merge sequence size");
    for (const element of source2) {
      const elementTag = state.nodeTags.get(element);
      if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
      mergeKeys(state, frame, element, elementTag);
    }
  } else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
  state.position = frame.keyPosition;
  if (frame.keyIsMerge) {
    mergeSource(state, frame, value, tag);
    return;
  }
  if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
  const err = frame.tag.addPair(frame.value, key, value);
  if (err) throwError$1(state, err);
  frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
  const frame = state.frames[state.frames.length - 1];
  if (frame.kind === "document") {
    frame.value = value;
    frame.hasValue = true;
  } else if (frame.kind === "sequence") {
    if (isMappingTag(tag)) state.nodeTags.set(value, tag);
    const err = frame.tag.addItem(frame.value, value, frame.index++);
    if (err) throwError$1(state, err);
  } else if (frame.hasKey) {
    const key = frame.key;
    frame.key = void 0;
    frame.hasKey = false;
    addMappingValue(state, frame, key, value, tag);
  } else {
    frame.key = value;
    frame.keyPosition = state.position;
    frame.hasKey = true;
    frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
  }
}
function storeAnchor(state, event, value, tag, isValueFinal) {
  if (event.anchorStart !== NO_RANGE$2) {
    const anchor = {
      value,
      tag,
      isValueFinal
    };
    state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
    return anchor;
  }
  return null;
}
function constructFromEvents(events, options) {
  const state = {
    ...DEFAULT_CONSTRUCTOR_OPTIONS,
    ...options,
    events,
    documents: [],
    eventIndex: 0,
    position: 0,
    frames: [],
    anchors: /* @__PURE__ */ new Map(),
    nodeTags: /* @__PURE__ */ new Map(),
    tagHandlers: /* @__PURE__ */ Object.create(null),
    totalMergeKeys: 0,
    aliasCount: 0
  };
  while (state.eventIndex < state.events.length) {
    const event = state.events[state.eventIndex++];
    state.position = eventPosition$1(event);
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        state.anchors = /* @__PURE__ */ new Map();
        state.nodeTags = /* @__PURE__ */ new Map();
        state.aliasCount = 0;
        state.tagHandlers = /* @__PURE__ */ Object.create(null);
        for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
        state.frames.push({
          kind: "document",
          position: state.position,
          value: void 0,
          hasValue: false
        });
        break;
      case EVENT_ID.SCALAR: {
        const { value, tag } = constructScalar(state, event);
        storeAnchor(state, event, value, tag, true);
        addValue(state, value, tag);
        break;
      }
      case EVENT_ID.SEQUENCE: {
        const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
        const tag = state.schema.lookupSequenceTag(tagName);
        if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
        const value = tag.create(tagName);
        const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
        state.frames.push({
          kind: "sequence",
          position: state.position,
          value,
          tag,
          anchor,
          index: 0
        });
        break;
      }
      case EVENT_ID.MAPPING: {
        const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
        const tag = state.schema.lookupMappingTag(tagName);
        if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
        const value = tag.create(tagName);
        const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
        state.frames.push({
          kind: "mapping",
          position: state.position,
          value,
          tag,
          anchor,
          key: void 0,
          keyPosition: state.position,
          hasKey: false,
          keyIsMerge: false,
          overridable: null
        });
        break;
      }
      case EVENT_ID.ALIAS: {
        if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
        const name = state.source.slice(event.anchorStart, event.anchorEnd);
        const anchor = state.anchors.get(name);
        if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
        if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
        addValue(state, anchor.value, anchor.tag);
        break;
      }
      case EVENT_ID.POP: {
        const frame = state.frames.pop();
        if (frame.kind === "mapping" && frame.hasKey) {
          state.position = frame.keyPosition;
          throwError$1(state, "incomplete mapping pair in event stream");
        }
        if (frame.kind === "document") state.documents.push(frame.value);
        else {
          const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
          if (frame.anchor) {
            frame.anchor.value = value;
            frame.anchor.isValueFinal = true;
          }
          addValue(state, value, frame.tag);
        }
        break;
      }
    }
  }
  return state.documents;
}
function addDocumentEvent(state, explicitStart, explicitEnd) {
  state.events.push({
    type: EVENT_ID.DOCUMENT,
    explicitStart,
    explicitEnd,
    directives: state.directives
  });
}
function addSequenceEvent(state, start2, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.SEQUENCE,
    start: start2,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function addMappingEvent(state, start2, anchorStart, anchorEnd, tagStart, tagEnd, style) {
  state.events.push({
    type: EVENT_ID.MAPPING,
    start: start2,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style
  });
}
function insertFlowPairMappingEvent(state, snapshot) {
  state.events.splice(snapshot.eventsLength, 0, {
    type: EVENT_ID.MAPPING,
    start: snapshot.position,
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1,
    style: COLLECTION_STYLE.FLOW
  });
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
  state.events.push({
    type: EVENT_ID.SCALAR,
    valueStart,
    valueEnd,
    anchorStart,
    anchorEnd,
    tagStart,
    tagEnd,
    style,
    chomping,
    indent,
    fast
  });
}
function addAliasEvent(state, anchorStart, anchorEnd) {
  state.events.push({
    type: EVENT_ID.ALIAS,
    anchorStart,
    anchorEnd
  });
}
function addPopEvent(state) {
  state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
  addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
  return {
    anchorStart: NO_RANGE$1,
    anchorEnd: NO_RANGE$1,
    tagStart: NO_RANGE$1,
    tagEnd: NO_RANGE$1
  };
}
function snapshotState(state) {
  return {
    position: state.position,
    line: state.line,
    lineStart: state.lineStart,
    lineIndent: state.lineIndent,
    firstTabInLine: state.firstTabInLine,
    eventsLength: state.events.length
  };
}
function restoreState(state, snapshot) {
  state.position = snapshot.position;
  state.line = snapshot.line;
  state.lineStart = snapshot.lineStart;
  state.lineIndent = snapshot.lineIndent;
  state.firstTabInLine = snapshot.firstTabInLine;
  state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
  YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
  return c === 10 || c === 13;
}
function isWhiteSpace(c) {
  return c === 9 || c === 32;
}
function isWsOrEol(c) {
  return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
  return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
  return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
  return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
  if (c >= 48 && c <= 57) return c - 48;
  const lc = c | 32;
  if (lc >= 97 && lc <= 102) return lc - 97 + 10;
  return -1;
}
function escapedHexLen(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  if (c === 85) return 8;
  return 0;
}
function isSimpleEscape(c) {
  return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
  if (state.input.charCodeAt(state.position) === 10) state.position++;
  else {
    state.position++;
    if (state.input.charCodeAt(state.position) === 10) state.position++;
  }
  state.line++;
  state.lineStart = state.position;
  state.lineIndent = 0;
  state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
  let lineBreaks = 0;
  let ch = state.input.charCodeAt(state.position);
  let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
  while (ch !== 0) {
    while (isWhiteSpace(ch)) {
      hasSeparation = true;
      if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
      ch = state.input.charCodeAt(++state.position);
    }
    if (allowComments && hasSeparation && ch === 35) do
      ch = state.input.charCodeAt(++state.position);
    while (!isEol(ch) && ch !== 0);
    if (!isEol(ch)) break;
    consumeLineBreak(state);
    lineBreaks++;
    hasSeparation = true;
    ch = state.input.charCodeAt(state.position);
    while (ch === 32) {
      state.lineIndent++;
      ch = state.input.charCodeAt(++state.position);
    }
  }
  return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
  const ch = state.input.charCodeAt(position);
  if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
    const following = state.input.charCodeAt(position + 3);
    return following === 0 || isWsOrEol(following);
  }
  return false;
}
function skipByteOrderMark(state) {
  if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
    state.position++;
    state.lineStart = state.position;
  }
}
function testDocumentBoundary(state) {
  if (state.position !== state.lineStart) return false;
  if (testDocumentSeparator(state)) return true;
  if (state.input.charCodeAt(state.position) !== 65279) return false;
  const snapshot = snapshotState(state);
  skipByteOrderMark(state);
  skipSeparationSpace(state, true);
  const ch = state.input.charCodeAt(state.position);
  const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
  restoreState(state, snapshot);
  return result;
}
function skipUntilLineEnd(state) {
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start2, end) {
  const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start2, end));
  if (match !== null) {
    state.position = start2 + match.index + match[0].length - 1;
    throwError(state, "the stream contains non-printable characters");
  }
}
function readTagProperty(state, props, inFlow) {
  if (state.input.charCodeAt(state.position) !== 33) return false;
  if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
  const start2 = state.position;
  let isVerbatim = false;
  let isNamed = false;
  let tagHandle = "!";
  let ch = state.input.charCodeAt(++state.position);
  if (ch === 60) {
    isVerbatim = true;
    ch = state.input.charCodeAt(++state.position);
  } else if (ch === 33) {
    isNamed = true;
    tagHandle = "!!";
    ch = state.input.charCodeAt(++state.position);
  }
  let suffixStart = state.position;
  let tagName;
  if (isVerbatim) {
    while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
    if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
    tagName = state.input.slice(suffixStart, state.position);
    state.position++;
  } else {
    while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
      if (ch === 33) {
        if (!isNamed) {
          tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
          if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
          isNamed = true;
          suffixStart = state.position + 1;
        } else throwError(state, "tag suffix cannot contain exclamation marks");
      }
      ch = state.input.charCodeAt(++state.position);
    }
    tagName = state.input.slice(suffixStart, state.position);
    if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
  }
  if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
  if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
  props.tagStart = start2;
  props.tagEnd = state.position;
  return true;
}
function readAnchorProperty(state, props) {
  if (state.input.charCodeAt(state.position) !== 38) return false;
  if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
  state.position++;
  const start2 = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start2) throwError(state, "name of an anchor node must contain at least one character");
  props.anchorStart = start2;
  props.anchorEnd = state.position;
  return true;
}
function readAlias(state, props) {
  if (state.input.charCodeAt(state.position) !== 42) return false;
  if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
  state.position++;
  const start2 = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
  if (state.position === start2) throwError(state, "name of an alias node must contain at least one character");
  addAliasEvent(state, start2, state.position);
  return true;
}
function readFlowScalarBreak(state, nodeIndent) {
  skipSeparationSpace(state, false);
  if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 39) return false;
  state.position++;
  const start2 = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 39) {
      if (state.input.charCodeAt(state.position + 1) === 39) {
        simple = false;
        state.position += 2;
        continue;
      }
      const end = state.position;
      state.position++;
      addScalarEvent(state, start2, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
  if (state.input.charCodeAt(state.position) !== 34) return false;
  state.position++;
  const start2 = state.position;
  let simple = true;
  while (state.input.charCodeAt(state.position) !== 0) {
    const ch = state.input.charCodeAt(state.position);
    if (ch === 34) {
      const end = state.position;
      state.position++;
      addScalarEvent(state, start2, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
      return true;
    }
    if (ch === 92) {
      simple = false;
      const escaped2 = state.input.charCodeAt(++state.position);
      if (isEol(escaped2)) readFlowScalarBreak(state, nodeIndent);
      else if (isSimpleEscape(escaped2)) state.position++;
      else {
        let hexLength = escapedHexLen(escaped2);
        if (hexLength === 0) throwError(state, "unknown escape sequence");
        while (hexLength-- > 0) {
          state.position++;
          if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
        }
        state.position++;
      }
    } else if (isEol(ch)) {
      simple = false;
      readFlowScalarBreak(state, nodeIndent);
    } else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
    else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
    else state.position++;
  }
  throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  let chomping = CHOMPING_MODE.CLIP;
  let indent = -1;
  let detectedIndent = false;
  if (ch !== 124 && ch !== 62) return false;
  const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    const current = state.input.charCodeAt(state.position);
    const digit = fromDecimalCode(current);
    if (current === 43 || current === 45) {
      if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
      chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
      state.position++;
    } else if (digit >= 0) {
      if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
      if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
      indent = parentIndent + digit - 1;
      detectedIndent = true;
      state.position++;
    } else break;
  }
  let hadWhitespace = false;
  while (isWhiteSpace(state.input.charCodeAt(state.position))) {
    hadWhitespace = true;
    state.position++;
  }
  if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
  let contentIndent = detectedIndent ? indent : -1;
  let maxLeadingIndent = 0;
  const valueStart = state.position;
  let valueEnd = state.position;
  while (state.input.charCodeAt(state.position) !== 0) {
    const linePosition = state.position;
    let column = 0;
    while (state.input.charCodeAt(linePosition + column) === 32) column++;
    const first = state.input.charCodeAt(linePosition + column);
    if (first === 0) {
      if (contentIndent >= 0) {
        if (column > contentIndent) valueEnd = linePosition + column;
      } else if (column > 0) valueEnd = linePosition + column;
      break;
    }
    if (testDocumentBoundary(state)) break;
    if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
    if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
      if (first === 9 && column < parentIndent) {
        state.position = linePosition + column;
        throwError(state, "tab characters must not be used in indentation");
      }
      if (column >= parentIndent && column < maxLeadingIndent) {
        state.position = linePosition + column;
        throwError(state, "bad indentation of a mapping entry");
      }
    }
    if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
    const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
    if (first !== 0 && !isEol(first) && column < requiredIndent) {
      state.lineIndent = column;
      state.position = linePosition + column;
      break;
    }
    skipUntilLineEnd(state);
    valueEnd = state.position;
    if (isEol(state.input.charCodeAt(state.position))) {
      consumeLineBreak(state);
      valueEnd = state.position;
    }
  }
  checkPrintable(state, valueStart, valueEnd);
  addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
  return true;
}
function canStartPlainScalar(state, nodeContext) {
  const ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
  if (ch === 63 || ch === 45) {
    const following = state.input.charCodeAt(state.position + 1);
    if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
  }
  return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
  if (!canStartPlainScalar(state, nodeContext)) return false;
  const start2 = state.position;
  let end = state.position;
  let ch = state.input.charCodeAt(state.position);
  const inFlow = nodeContext === CONTEXT_FLOW_IN;
  let multiline = false;
  while (ch !== 0) {
    if (testDocumentBoundary(state)) break;
    if (ch === 58) {
      const following = state.input.charCodeAt(state.position + 1);
      if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
    } else if (ch === 35) {
      if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
    } else if (inFlow && isFlowIndicator(ch)) break;
    else if (isEol(ch)) {
      const savedPosition = state.position;
      const savedLine = state.line;
      const savedLineStart = state.lineStart;
      const savedLineIndent = state.lineIndent;
      skipSeparationSpace(state, false);
      if (state.lineIndent >= nodeIndent) {
        multiline = true;
        ch = state.input.charCodeAt(state.position);
        continue;
      }
      state.position = savedPosition;
      state.line = savedLine;
      state.lineStart = savedLineStart;
      state.lineIndent = savedLineIndent;
      break;
    }
    if (!isWhiteSpace(ch)) end = state.position + 1;
    ch = state.input.charCodeAt(++state.position);
  }
  if (end === start2) return false;
  checkPrintable(state, start2, end);
  addScalarEvent(state, start2, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
  return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
  const startLine = state.line;
  skipSeparationSpace(state, true);
  if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
  const ch = state.input.charCodeAt(state.position);
  const isMapping = ch === 123;
  const start2 = state.position;
  let readNext = true;
  if (ch !== 91 && ch !== 123) return false;
  const terminator = isMapping ? 125 : 93;
  if (isMapping) addMappingEvent(state, start2, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  else addSequenceEvent(state, start2, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
  state.position++;
  while (state.input.charCodeAt(state.position) !== 0) {
    skipFlowSeparationSpace(state, nodeIndent);
    let ch2 = state.input.charCodeAt(state.position);
    if (ch2 === terminator) {
      state.position++;
      addPopEvent(state);
      return true;
    } else if (!readNext) throwError(state, "missed comma between flow collection entries");
    else if (ch2 === 44) throwError(state, "expected the node content, but found ','");
    let isPair2 = false;
    let isExplicitPair = false;
    if (ch2 === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
      isPair2 = isExplicitPair = true;
      state.position += 1;
      skipFlowSeparationSpace(state, nodeIndent);
    }
    const entryLine = state.line;
    const entryStart = snapshotState(state);
    const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
    skipFlowSeparationSpace(state, nodeIndent);
    ch2 = state.input.charCodeAt(state.position);
    if ((isMapping || isExplicitPair || state.line === entryLine) && ch2 === 58) {
      isPair2 = true;
      state.position++;
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) {
        insertFlowPairMappingEvent(state, entryStart);
        if (!keyWasRead) addEmptyScalarEvent(state);
      } else if (!keyWasRead) addEmptyScalarEvent(state);
      if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
      skipFlowSeparationSpace(state, nodeIndent);
      if (!isMapping) addPopEvent(state);
    } else if (isMapping && isPair2) {
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
    } else if (isMapping) addEmptyScalarEvent(state);
    else if (isPair2) {
      insertFlowPairMappingEvent(state, entryStart);
      if (!keyWasRead) addEmptyScalarEvent(state);
      addEmptyScalarEvent(state);
      addPopEvent(state);
    }
    ch2 = state.input.charCodeAt(state.position);
    if (ch2 === 44) {
      readNext = true;
      state.position++;
    } else readNext = false;
  }
  throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
  if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
  addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
  while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
    if (state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const entryLine = state.line;
    state.position++;
    const hadBreak = skipSeparationSpace(state, true) > 0;
    if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
    if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
    else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
    skipSeparationSpace(state, true);
    if (state.lineIndent < nodeIndent || state.position >= state.length) break;
    if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
    if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
  }
  addPopEvent(state);
  return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
  let atExplicitKey = false;
  let detected = false;
  let mappingOpened = false;
  let pendingExplicitKey = false;
  if (state.firstTabInLine !== -1) return false;
  let ch = state.input.charCodeAt(state.position);
  while (ch !== 0) {
    if (!atExplicitKey && state.firstTabInLine !== -1) {
      state.position = state.firstTabInLine;
      throwError(state, "tab characters must not be used in indentation");
    }
    const following = state.input.charCodeAt(state.position + 1);
    const entryLine = state.line;
    if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
      if (!mappingOpened) {
        addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
        mappingOpened = true;
      }
      if (ch === 63) {
        if (atExplicitKey) addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = true;
      } else if (atExplicitKey) atExplicitKey = false;
      else {
        addEmptyScalarEvent(state);
        detected = true;
        atExplicitKey = false;
      }
      state.position += 1;
      pendingExplicitKey = true;
    } else {
      if (atExplicitKey) {
        addEmptyScalarEvent(state);
        atExplicitKey = false;
      }
      const beforeKey = snapshotState(state);
      if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
      if (state.line === entryLine) {
        ch = state.input.charCodeAt(state.position);
        while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
        if (ch === 58) {
          ch = state.input.charCodeAt(++state.position);
          if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
          if (!mappingOpened) {
            state.events.splice(beforeKey.eventsLength, 0, {
              type: EVENT_ID.MAPPING,
              start: beforeKey.position,
              anchorStart: props.anchorStart,
              anchorEnd: props.anchorEnd,
              tagStart: props.tagStart,
              tagEnd: props.tagEnd,
              style: COLLECTION_STYLE.BLOCK
            });
            mappingOpened = true;
          }
          detected = true;
          atExplicitKey = false;
          pendingExplicitKey = false;
        } else if (detected) throwError(state, "expected ':' after a mapping key");
        else {
          if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
            restoreState(state, beforeKey);
            return false;
          }
          return true;
        }
      } else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
      else {
        if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
          restoreState(state, beforeKey);
          return false;
        }
        return true;
      }
    }
    if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
    if (!atExplicitKey) {
      if (pendingExplicitKey) {
        addEmptyScalarEvent(state);
        pendingExplicitKey = false;
      }
    }
    skipSeparationSpace(state, true);
    ch = state.input.charCodeAt(state.position);
    if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
    else if (state.lineIndent < nodeIndent) break;
  }
  if (!detected) return false;
  if (atExplicitKey) addEmptyScalarEvent(state);
  if (mappingOpened) addPopEvent(state);
  return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
  if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
  state.depth++;
  let indentStatus = 1;
  let atNewLine = false;
  let hasContent = false;
  let propertyStart = null;
  const props = emptyProperties();
  let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
  let allowBlockCollections = allowBlockScalars;
  const allowBlockStyles = allowBlockScalars;
  if (allowToSeek && skipSeparationSpace(state, true)) {
    atNewLine = true;
    if (state.lineIndent > parentIndent) indentStatus = 1;
    else if (state.lineIndent === parentIndent) indentStatus = 0;
    else indentStatus = -1;
  }
  if (indentStatus === 1) while (true) {
    const ch = state.input.charCodeAt(state.position);
    const propertyState = snapshotState(state);
    if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
    if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
      const fallbackState = snapshotState(state);
      const flowIndent = parentIndent + 1;
      if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
        state.depth--;
        return true;
      }
      restoreState(state, fallbackState);
    }
    if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
    if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
    if (propertyStart === null) propertyStart = propertyState;
    if (skipSeparationSpace(state, true)) {
      atNewLine = true;
      allowBlockCollections = allowBlockStyles;
      if (state.lineIndent > parentIndent) indentStatus = 1;
      else if (state.lineIndent === parentIndent) indentStatus = 0;
      else indentStatus = -1;
    } else allowBlockCollections = false;
  }
  if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
  if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
    const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
    const blockIndent = state.position - state.lineStart;
    if (indentStatus === 1) {
      if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
      else {
        const ch = state.input.charCodeAt(state.position);
        if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
          const fallbackState = snapshotState(state);
          const propertyIndent = propertyStart.position - propertyStart.lineStart;
          restoreState(state, propertyStart);
          if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
          else restoreState(state, fallbackState);
        }
        if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
      }
    } else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
  }
  allowBlockScalars = allowBlockScalars && !hasContent;
  if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
    addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
    hasContent = true;
  }
  state.depth--;
  return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
  if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
  state.position++;
  const nameStart = state.position;
  while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
  const name = state.input.slice(nameStart, state.position);
  const args = [];
  if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
  while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
    while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
    if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
    const start2 = state.position;
    while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
    args.push(state.input.slice(start2, state.position));
  }
  if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
  if (name === "YAML") {
    if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
    if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
    const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
    if (match === null) throwError(state, "ill-formed argument of the YAML directive");
    if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
    state.directives.push({
      kind: "yaml",
      version: args[0]
    });
  } else if (name === "TAG") {
    if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
    const [handle, prefix2] = args;
    if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
    if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
    if (!PATTERN_TAG_PREFIX.test(prefix2)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
    state.tagHandlers[handle] = prefix2;
    state.directives.push({
      kind: "tag",
      handle,
      prefix: prefix2
    });
  }
  return true;
}
function readDocument(state) {
  state.directives = [];
  state.tagHandlers = /* @__PURE__ */ Object.create(null);
  let hasDirectives = false;
  skipSeparationSpace(state, true);
  while (readDirective(state)) {
    hasDirectives = true;
    skipSeparationSpace(state, true);
  }
  let explicitStart = false;
  let explicitEnd = false;
  let allowCompact = true;
  if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
    explicitStart = true;
    const markerLine = state.line;
    state.position += 3;
    skipSeparationSpace(state, true);
    allowCompact = state.line > markerLine;
  } else if (hasDirectives) throwError(state, "directives end mark is expected");
  const documentEventIndex = state.events.length;
  if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
    state.position += 3;
    skipSeparationSpace(state, true);
    return;
  }
  addDocumentEvent(state, explicitStart, false);
  if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
  skipSeparationSpace(state, true);
  if (state.position === state.lineStart && testDocumentSeparator(state)) {
    explicitEnd = state.input.charCodeAt(state.position) === 46;
    if (explicitEnd) {
      const markerLine = state.line;
      state.position += 3;
      skipSeparationSpace(state, true);
      if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
    }
  }
  const documentEvent = state.events[documentEventIndex];
  if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
  addPopEvent(state);
  if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
  const length = input.length;
  const state = {
    ...DEFAULT_PARSER_OPTIONS,
    ...options,
    input: `${input}\0`,
    length,
    position: 0,
    line: 0,
    lineStart: 0,
    lineIndent: 0,
    firstTabInLine: -1,
    depth: 0,
    directives: [],
    tagHandlers: /* @__PURE__ */ Object.create(null),
    events: []
  };
  const nullpos = input.indexOf("\0");
  if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
  while (state.position < state.length) {
    skipByteOrderMark(state);
    skipSeparationSpace(state, true);
    if (state.position >= state.length) break;
    const documentStart = state.position;
    readDocument(state);
    if (state.position === documentStart)
      throwError(state, "can not read a document");
  }
  return state.events;
}
function loadDocuments(input, options = {}) {
  const opts = {
    ...DEFAULT_LOAD_OPTIONS,
    ...options
  };
  const source2 = String(input);
  const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
  const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
  return constructFromEvents(parseEvents(source2, pick(opts, PARSER_OPT_KEYS)), {
    ...pick(opts, CONSTRUCTOR_OPT_KEYS),
    source: source2
  });
}
function load(input, options) {
  const documents = loadDocuments(input, options);
  if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
  if (documents.length === 1) return documents[0];
  throw new YAMLException("expected a single document in the stream, but found more");
}
function hasBit(mask, bit) {
  return (mask & 1 << bit) !== 0;
}
function _preferredQuotedStyle(layout) {
  if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
  return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
  if (!layout.presenterOptions.quoteFlowKeys) return;
  if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
  layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
  if (!layout.presenterOptions.forceQuotes) return;
  if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
  if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
  layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
  if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
  const value = layout.node.value;
  const multiline = value.indexOf("\n") !== -1;
  if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
    if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
    return;
  }
  const w = layout.presenterOptions.lineWidth;
  if (w === -1) {
    if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
    return;
  }
  const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
  let position = 0;
  let shouldFold = false;
  while (position <= value.length) {
    let lineEnd = value.length;
    const nextLineBreak = value.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd = nextLineBreak;
    const line = value.slice(position, lineEnd);
    if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
    if (nextLineBreak === -1) break;
    position = nextLineBreak + 1;
  }
  if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
  else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
  if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var NOT_RESOLVED, strTag, NULL_VALUES$1, nullCoreTag, nullJsonTag, NULL_VALUES, nullYaml11Tag, TRUE_VALUES$2, FALSE_VALUES$2, boolCoreTag, TRUE_VALUES$1, FALSE_VALUES$1, boolJsonTag, TRUE_VALUES, FALSE_VALUES, boolYaml11Tag, YAML_INTEGER_IMPLICIT_PATTERN$1, YAML_INTEGER_EXPLICIT_PATTERN$1, intCoreTag, YAML_INTEGER_IMPLICIT_PATTERN, YAML_INTEGER_EXPLICIT_PATTERN, intJsonTag, YAML_INTEGER_PATTERN, intYaml11Tag, YAML_FLOAT_PATTERN$1, YAML_FLOAT_SPECIAL_PATTERN$1, floatCoreTag, YAML_FLOAT_IMPLICIT_PATTERN, YAML_FLOAT_EXPLICIT_PATTERN, floatJsonTag, YAML_FLOAT_PATTERN, YAML_FLOAT_SPECIAL_PATTERN, floatYaml11Tag, mergeTag, BASE64_PATTERN, binaryTag, YAML_DATE_REGEXP, YAML_TIMESTAMP_REGEXP, timestampTag, seqTag, omapTag, pairsTag, mapTag, setTag, Schema2, FAILSAFE_SCHEMA, JSON_SCHEMA, CORE_SCHEMA, YAML11_SCHEMA, DUMP_SCHEMA, realMapTag, legacyMapTag, DEFAULT_SNIPPET_OPTIONS, YAMLException, EVENT_ID, SCALAR_STYLE, COLLECTION_STYLE, CHOMPING_MODE, NO_RANGE$3, simpleEscapeCheck, simpleEscapeMap, DEFAULT_TAG_HANDLERS, TAG_SUFFIX_CHARS, TAG_URI_CHARS, NO_RANGE$2, MERGE_TAG_NAME, DEFAULT_CONSTRUCTOR_OPTIONS, NO_RANGE$1, HAS_OWN, CONTEXT_FLOW_IN, CONTEXT_FLOW_OUT, CONTEXT_BLOCK_IN, CONTEXT_BLOCK_OUT, PATTERN_NON_PRINTABLE, PATTERN_FLOW_INDICATORS, PATTERN_TAG_HANDLE, NS_URI_CHAR, NS_TAG_CHAR, PATTERN_TAG_URI, PATTERN_TAG_SUFFIX, PATTERN_TAG_PREFIX, DEFAULT_PARSER_OPTIONS, DEFAULT_LOAD_OPTIONS, DEFAULT_SCALAR_STYLE_RULES, SRC_C_PRINTABLE, SRC_B_CHAR, SRC_C_BYTE_ORDER_MARK, SRC_S_WHITE, SRC_NB_CHAR, SRC_NS_CHAR, SRC_NB_JSON, SRC_C_INDICATOR, SRC_C_FLOW_INDICATOR, SRC_NS_PLAIN_SAFE_FLOW_OUT, SRC_NS_PLAIN_SAFE_FLOW_IN, SRC_NS_PLAIN_FIRST_FLOW_OUT, SRC_NS_PLAIN_FIRST_FLOW_IN, SRC_NS_PLAIN_CHAR_FLOW_OUT, SRC_NS_PLAIN_CHAR_FLOW_IN, SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT, SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN, SRC_NS_PLAIN_ONE_LINE_FLOW_OUT, SRC_NS_PLAIN_ONE_LINE_FLOW_IN, SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY, SRC_NS_PLAIN_ONE_LINE_FLOW_KEY, SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT, SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN, SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT, SRC_NS_PLAIN_MULTI_LINE_FLOW_IN, NS_PLAIN_FLOW_OUT, NS_PLAIN_FLOW_IN, NS_PLAIN_BLOCK_KEY, NS_PLAIN_FLOW_KEY, NB_SINGLE_ONE_LINE, NB_SINGLE_MULTI_LINE, BLOCK_SCALAR_CONTENT, DEFAULT_PRESENTER_OPTIONS, DEFAULT_DUMP_OPTIONS, EVENT_DOCUMENT, EVENT_SEQUENCE, EVENT_MAPPING, EVENT_SCALAR, EVENT_ALIAS, EVENT_POP, SCALAR_STYLE_PLAIN, SCALAR_STYLE_SINGLE_QUOTED, SCALAR_STYLE_DOUBLE_QUOTED, SCALAR_STYLE_LITERAL_BLOCK, SCALAR_STYLE_FOLDED_BLOCK, COLLECTION_STYLE_BLOCK, COLLECTION_STYLE_FLOW, CHOMPING_CLIP, CHOMPING_STRIP, CHOMPING_KEEP;
var init_js_yaml = __esm({
  "../../../work/main/node_modules/js-yaml/dist/js-yaml.mjs"() {
    NOT_RESOLVED = /* @__PURE__ */ Symbol("NOT_RESOLVED");
    strTag = defineScalarTag("tag:yaml.org,2002:str", {
      resolve: (source2) => source2,
      identify: (data) => typeof data === "string"
    });
    NULL_VALUES$1 = [
      "",
      "~",
      "null",
      "Null",
      "NULL"
    ];
    nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
      implicit: true,
      implicitFirstChars: [
        "",
        "~",
        "n",
        "N"
      ],
      resolve: (source2) => {
        if (NULL_VALUES$1.indexOf(source2) !== -1) return null;
        return NOT_RESOLVED;
      },
      identify: (object2) => object2 === null,
      represent: () => "null"
    });
    nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
      implicit: true,
      implicitFirstChars: ["n"],
      resolve: (source2, isExplicit) => {
        if (source2 === "null" || isExplicit && source2 === "") return null;
        return NOT_RESOLVED;
      },
      identify: (object2) => object2 === null,
      represent: () => "null"
    });
    NULL_VALUES = [
      "",
      "~",
      "null",
      "Null",
      "NULL"
    ];
    nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
      implicit: true,
      implicitFirstChars: [
        "",
        "~",
        "n",
        "N"
      ],
      resolve: (source2) => {
        if (NULL_VALUES.indexOf(source2) !== -1) return null;
        return NOT_RESOLVED;
      },
      identify: (object2) => object2 === null,
      represent: () => "null"
    });
    TRUE_VALUES$2 = [
      "true",
      "True",
      "TRUE"
    ];
    FALSE_VALUES$2 = [
      "false",
      "False",
      "FALSE"
    ];
    boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
      implicit: true,
      implicitFirstChars: [
        "t",
        "T",
        "f",
        "F"
      ],
      resolve: (source2) => {
        if (TRUE_VALUES$2.indexOf(source2) !== -1) return true;
        if (FALSE_VALUES$2.indexOf(source2) !== -1) return false;
        return NOT_RESOLVED;
      },
      identify: (object2) => Object.prototype.toString.call(object2) === "[object Boolean]",
      represent: (object2) => object2 ? "true" : "false"
    });
    TRUE_VALUES$1 = ["true"];
    FALSE_VALUES$1 = ["false"];
    boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
      implicit: true,
      implicitFirstChars: ["t", "f"],
      resolve: (source2) => {
        if (TRUE_VALUES$1.indexOf(source2) !== -1) return true;
        if (FALSE_VALUES$1.indexOf(source2) !== -1) return false;
        return NOT_RESOLVED;
      },
      identify: (object2) => Object.prototype.toString.call(object2) === "[object Boolean]",
      represent: (object2) => object2 ? "true" : "false"
    });
    TRUE_VALUES = [
      "true",
      "True",
      "TRUE",
      "y",
      "Y",
      "yes",
      "Yes",
      "YES",
      "on",
      "On",
      "ON"
    ];
    FALSE_VALUES = [
      "false",
      "False",
      "FALSE",
      "n",
      "N",
      "no",
      "No",
      "NO",
      "off",
      "Off",
      "OFF"
    ];
    boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
      implicit: true,
      implicitFirstChars: [
        "y",
        "Y",
        "n",
        "N",
        "t",
        "T",
        "f",
        "F",
        "o",
        "O"
      ],
      resolve: (source2) => {
        if (TRUE_VALUES.indexOf(source2) !== -1) return true;
        if (FALSE_VALUES.indexOf(source2) !== -1) return false;
        return NOT_RESOLVED;
      },
      identify: (object2) => Object.prototype.toString.call(object2) === "[object Boolean]",
      represent: (object2) => object2 ? "true" : "false"
    });
    YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
    YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
    intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
      implicit: true,
      implicitFirstChars: [
        "-",
        "+",
        ..."0123456789"
      ],
      resolve: resolveYamlInteger$2,
      identify: (object2) => Number.isInteger(object2) && !Object.is(object2, -0) && object2.toString(10).indexOf("e") < 0,
      represent: (object2) => object2.toString(10)
    });
    YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
    YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
    intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
      implicit: true,
      implicitFirstChars: ["-", ..."0123456789"],
      resolve: resolveYamlInteger$1,
      identify: (object2) => Number.isInteger(object2) && !Object.is(object2, -0) && object2.toString(10).indexOf("e") < 0,
      represent: (object2) => object2.toString(10)
    });
    YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
    intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
      implicit: true,
      implicitFirstChars: [
        "-",
        "+",
        ..."0123456789"
      ],
      resolve: resolveYamlInteger,
      identify: (object2) => Number.isInteger(object2) && !Object.is(object2, -0) && object2.toString(10).indexOf("e") < 0,
      represent: (object2) => object2.toString(10)
    });
    YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
    YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
    floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
      implicit: true,
      implicitFirstChars: [
        "-",
        "+",
        ".",
        ..."0123456789"
      ],
      resolve: resolveYamlFloat$2,
      identify: (object2) => typeof object2 === "number" && (!Number.isInteger(object2) || Object.is(object2, -0) || object2.toString(10).indexOf("e") >= 0),
      represent: representYamlFloat$2
    });
    YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
    YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
    floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
      implicit: true,
      implicitFirstChars: ["-", ..."0123456789"],
      resolve: resolveYamlFloat$1,
      identify: (object2) => typeof object2 === "number" && (!Number.isInteger(object2) || Object.is(object2, -0) || object2.toString(10).indexOf("e") >= 0),
      represent: representYamlFloat$1
    });
    YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
    YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
    floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
      implicit: true,
      implicitFirstChars: [
        "-",
        "+",
        ".",
        ..."0123456789"
      ],
      resolve: resolveYamlFloat,
      identify: (object2) => typeof object2 === "number" && (!Number.isInteger(object2) || Object.is(object2, -0) || object2.toString(10).indexOf("e") >= 0),
      represent: representYamlFloat
    });
    mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
      implicit: true,
      implicitFirstChars: ["<"],
      resolve: (source2, isExplicit) => {
        if (source2 === "<<" || isExplicit && source2 === "") return "<<";
        return NOT_RESOLVED;
      },
      identify: () => false
    });
    BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
    binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
      resolve: resolveYamlBinary,
      identify: (object2) => Object.prototype.toString.call(object2) === "[object Uint8Array]",
      represent: representYamlBinary
    });
    YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
    YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
    timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
      implicit: true,
      implicitFirstChars: [..."0123456789"],
      resolve: resolveYamlTimestamp,
      identify: (object2) => object2 instanceof Date,
      represent: (object2) => object2.toISOString()
    });
    seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
      create: () => [],
      addItem: (container, item) => {
        container.push(item);
      },
      identify: Array.isArray
    });
    omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
      create: () => ({
        list: [],
        seen: /* @__PURE__ */ new Set()
      }),
      addItem: (carrier, item) => {
        let key;
        if (item instanceof Map) {
          if (item.size !== 1) return "cannot resolve an ordered map item";
          key = item.keys().next().value;
        } else if (isPlainObject(item)) {
          const itemKeys = Object.keys(item);
          if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
          key = itemKeys[0];
        } else return "cannot resolve an ordered map item";
        if (carrier.seen.has(key)) return "duplicate key in ordered map";
        carrier.seen.add(key);
        carrier.list.push(item);
        return "";
      },
      finalize: (carrier) => carrier.list,
      identify: () => false
    });
    pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
      create: () => [],
      addItem: (container, item) => {
        if (item instanceof Map) {
          if (item.size !== 1) return "cannot resolve a pairs item";
          container.push(item.entries().next().value);
          return "";
        }
        if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
        const object2 = item;
        const keys = Object.keys(object2);
        if (keys.length !== 1) return "cannot resolve a pairs item";
        container.push([keys[0], object2[keys[0]]]);
        return "";
      },
      identify: () => false
    });
    mapTag = defineMappingTag("tag:yaml.org,2002:map", {
      create: () => ({}),
      identify: isPlainObject,
      represent: (o) => {
        const map2 = /* @__PURE__ */ new Map();
        for (const key of Object.keys(o)) map2.set(key, o[key]);
        return map2;
      },
      addPair: (container, key, value) => {
        if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
        const normalizedKey = String(key);
        if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
          value,
          enumerable: true,
          configurable: true,
          writable: true
        });
        else container[normalizedKey] = value;
        return "";
      },
      has: (container, key) => {
        if (key !== null && typeof key === "object") return false;
        return Object.prototype.hasOwnProperty.call(container, String(key));
      },
      keys: (container) => Object.keys(container),
      get: (container, key) => {
        const normalizedKey = String(key);
        if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
        return container[normalizedKey];
      }
    });
    setTag = defineMappingTag("tag:yaml.org,2002:set", {
      create: () => /* @__PURE__ */ new Set(),
      identify: (data) => data instanceof Set,
      represent: (data) => {
        const map2 = /* @__PURE__ */ new Map();
        for (const key of data) map2.set(key, null);
        return map2;
      },
      addPair: (container, key, value) => {
        if (value !== null) return "cannot resolve a set item";
        container.add(key);
        return "";
      },
      has: (container, key) => container.has(key),
      keys: (container) => container.keys(),
      get: () => null
    });
    Schema2 = class Schema3 {
      tags;
      /** @internal */
      implicitScalarTags;
      /**
      * Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
      * the resolvers that may match that key, in schema order; a key absent from
      * the map uses
      * {@link Schema.implicitScalarAnyFirstChar}
      * (resolvers that declared no first-char constraint, so they apply to any
      * first character).
      */
      implicitScalarByFirstChar;
      implicitScalarAnyFirstChar;
      /**
      * The default scalar tag (`!!str`), resolved once so the composer's fallback
      * for unresolved plain scalars avoids a keyed lookup per scalar.
      *
      * @internal
      */
      defaultScalarTag;
      /**
      * The default container tags (`!!seq` / `!!map`), used by the dumper: when a
      * value is identified by its default tag, the tag is implicit and not
      * printed. Undefined if the schema does not define them (then such values
      * can't be dumped).
      *
      * @internal
      */
      defaultSequenceTag;
      /** @internal */
      defaultMappingTag;
      exact;
      prefix;
      constructor(tags) {
        const compiledTags = compileTags(tags);
        const implicitScalarTags = [];
        const exact = createTagDefinitionMap();
        const prefix2 = createTagDefinitionListMap();
        for (const tag of compiledTags) {
          if (tag.nodeKind === "scalar" && tag.implicit) {
            if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
            implicitScalarTags.push(tag);
          }
          switch (tag.nodeKind) {
            case "scalar":
              if (tag.matchByTagPrefix) prefix2.scalar.push(tag);
              else exact.scalar[tag.tagName] = tag;
              break;
            case "sequence":
              if (tag.matchByTagPrefix) prefix2.sequence.push(tag);
              else exact.sequence[tag.tagName] = tag;
              break;
            case "mapping":
              if (tag.matchByTagPrefix) prefix2.mapping.push(tag);
              else exact.mapping[tag.tagName] = tag;
          }
        }
        const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
        const keys = /* @__PURE__ */ new Set();
        for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
        const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
        for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
        const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
        if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
        this.tags = compiledTags;
        this.implicitScalarTags = implicitScalarTags;
        this.implicitScalarByFirstChar = implicitScalarByFirstChar;
        this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
        this.defaultScalarTag = defaultScalarTag;
        this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
        this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
        this.exact = exact;
        this.prefix = prefix2;
      }
      /** @internal */
      lookupScalarTag(tagName) {
        const exactTag = this.exact.scalar[tagName];
        if (exactTag) return exactTag;
        for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
      }
      /** @internal */
      lookupSequenceTag(tagName) {
        const exactTag = this.exact.sequence[tagName];
        if (exactTag) return exactTag;
        for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
      }
      /** @internal */
      lookupMappingTag(tagName) {
        const exactTag = this.exact.mapping[tagName];
        if (exactTag) return exactTag;
        for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
      }
      /** @internal */
      resolveImplicitScalarTag(source2) {
        const candidates = this.implicitScalarByFirstChar.get(source2.charAt(0)) ?? this.implicitScalarAnyFirstChar;
        for (const tag2 of candidates) {
          const value = tag2.resolve(source2, false, tag2.tagName);
          if (value !== NOT_RESOLVED) return {
            value,
            tag: tag2
          };
        }
        const tag = this.defaultScalarTag;
        return {
          value: tag.resolve(source2, false, tag.tagName),
          tag
        };
      }
      /**
      * Creates a new schema with the specified tags added. If a tag already
      * exists, it is replaced by the specified tag.
      *
      * @example
      *
      * ```javascript
      * import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
      *
      * const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
      * ```
      */
      withTags(...tags) {
        let flatTags = [];
        for (const tag of tags) flatTags = flatTags.concat(tag);
        return new Schema3([...this.tags, ...flatTags]);
      }
    };
    FAILSAFE_SCHEMA = new Schema2([
      strTag,
      seqTag,
      mapTag
    ]);
    JSON_SCHEMA = new Schema2([
      ...FAILSAFE_SCHEMA.tags,
      nullJsonTag,
      boolJsonTag,
      intJsonTag,
      floatJsonTag
    ]);
    CORE_SCHEMA = new Schema2([
      ...FAILSAFE_SCHEMA.tags,
      nullCoreTag,
      boolCoreTag,
      intCoreTag,
      floatCoreTag
    ]);
    YAML11_SCHEMA = new Schema2([
      ...FAILSAFE_SCHEMA.tags,
      nullYaml11Tag,
      boolYaml11Tag,
      intYaml11Tag,
      floatYaml11Tag,
      timestampTag,
      mergeTag,
      binaryTag,
      omapTag,
      pairsTag,
      setTag
    ]);
    DUMP_SCHEMA = YAML11_SCHEMA.withTags({
      ...intYaml11Tag,
      resolve: (source2, isExplicit, tagName) => {
        const result = intYaml11Tag.resolve(source2, isExplicit, tagName);
        return result === NOT_RESOLVED ? intCoreTag.resolve(source2, isExplicit, tagName) : result;
      }
    }, {
      ...floatYaml11Tag,
      resolve: (source2, isExplicit, tagName) => {
        const result = floatYaml11Tag.resolve(source2, isExplicit, tagName);
        return result === NOT_RESOLVED ? floatCoreTag.resolve(source2, isExplicit, tagName) : result;
      }
    });
    realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
      create: () => /* @__PURE__ */ new Map(),
      addPair: (container, key, value) => {
        container.set(key, value);
        return "";
      },
      has: (container, key) => container.has(key),
      keys: (container) => container.keys(),
      get: (container, key) => container.get(key),
      identify: (data) => data instanceof Map || isPlainObject(data),
      represent: (data) => {
        if (data instanceof Map) return data;
        const map2 = /* @__PURE__ */ new Map();
        const obj = data;
        for (const key of Object.keys(obj)) map2.set(key, obj[key]);
        return map2;
      }
    });
    legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
      create: () => ({}),
      identify: isPlainObject,
      represent: (o) => {
        const map2 = /* @__PURE__ */ new Map();
        for (const key of Object.keys(o)) map2.set(key, o[key]);
        return map2;
      },
      addPair: (container, key, value) => {
        const normalizedKey = normalizeKey(key);
        if (normalizedKey === null) return "nested arrays are not supported inside keys";
        if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
          value,
          enumerable: true,
          configurable: true,
          writable: true
        });
        else container[normalizedKey] = value;
        return "";
      },
      has: (container, key) => {
        const normalizedKey = normalizeKey(key);
        return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
      },
      keys: (container) => Object.keys(container),
      get: (container, key) => {
        const normalizedKey = String(key);
        if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
        return container[normalizedKey];
      }
    });
    DEFAULT_SNIPPET_OPTIONS = {
      maxLength: 79,
      indent: 1,
      linesBefore: 3,
      linesAfter: 2
    };
    YAMLException = class YAMLException2 extends Error {
      reason;
      mark;
      /**
      * Optional `mark` contains source snippet data. Usually, use
      * {@link YAMLException.throwAt} instead of passing it directly.
      */
      constructor(reason, mark) {
        super();
        this.name = "YAMLException";
        this.reason = reason;
        this.mark = mark;
        this.message = formatError(this, false);
        if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
      }
      /**
      * Returns the formatted error, omitting the source snippet in compact mode.
      */
      toString(compact) {
        return `${this.name}: ${formatError(this, compact)}`;
      }
      /**
      * Builds a YAMLException with a source snippet and throws it. `source` is
      * the raw input text; `position` is an offset into it.
      */
      static throwAt(source2, position, message, filename = "") {
        let line = 0;
        let lineStart = 0;
        for (let index = 0; index < position; index++) {
          const ch = source2.charCodeAt(index);
          if (ch === 10) {
            line++;
            lineStart = index + 1;
          } else if (ch === 13) {
            line++;
            if (source2.charCodeAt(index + 1) === 10) index++;
            lineStart = index + 1;
          }
        }
        const mark = {
          name: filename,
          buffer: source2,
          position,
          line,
          column: position - lineStart
        };
        mark.snippet = makeSnippet(mark);
        throw new YAMLException2(message, mark);
      }
    };
    EVENT_ID = {
      DOCUMENT: 1,
      SEQUENCE: 2,
      MAPPING: 3,
      SCALAR: 4,
      ALIAS: 5,
      POP: 6
    };
    SCALAR_STYLE = {
      PLAIN: 1,
      SINGLE_QUOTED: 2,
      DOUBLE_QUOTED: 3,
      LITERAL_BLOCK: 4,
      FOLDED_BLOCK: 5
    };
    COLLECTION_STYLE = {
      BLOCK: 1,
      FLOW: 2
    };
    CHOMPING_MODE = {
      CLIP: 1,
      STRIP: 2,
      KEEP: 3
    };
    NO_RANGE$3 = -1;
    simpleEscapeCheck = new Array(256);
    simpleEscapeMap = new Array(256);
    for (let i = 0; i < 256; i++) {
      simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
      simpleEscapeMap[i] = simpleEscapeSequence(i);
    }
    DEFAULT_TAG_HANDLERS = Object.assign(/* @__PURE__ */ Object.create(null), {
      "!": "!",
      "!!": "tag:yaml.org,2002:"
    });
    TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
    TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
    NO_RANGE$2 = -1;
    MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
    DEFAULT_CONSTRUCTOR_OPTIONS = {
      filename: "",
      schema: CORE_SCHEMA,
      json: false,
      maxTotalMergeKeys: 1e4,
      maxAliases: -1
    };
    NO_RANGE$1 = -1;
    HAS_OWN = Object.prototype.hasOwnProperty;
    CONTEXT_FLOW_IN = 1;
    CONTEXT_FLOW_OUT = 2;
    CONTEXT_BLOCK_IN = 3;
    CONTEXT_BLOCK_OUT = 4;
    PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
    PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
    PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
    NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
    NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
    PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
    PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
    PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
    DEFAULT_PARSER_OPTIONS = {
      filename: "",
      maxDepth: 100
    };
    DEFAULT_LOAD_OPTIONS = {
      ...DEFAULT_PARSER_OPTIONS,
      ...DEFAULT_CONSTRUCTOR_OPTIONS
    };
    DEFAULT_SCALAR_STYLE_RULES = {
      applyQuoteFlowKeysOption,
      doubleQuoteForInvisibles,
      doubleQuoteWhitespaceOnly,
      applyForceQuotesOption,
      tryLongOrMultilineAsBlock,
      quoteInvalidPlain,
      fallbackToDoubleQuoted
    };
    SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
    SRC_B_CHAR = "[\\n\\r]";
    SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
    SRC_S_WHITE = "[ \\t]";
    SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
    SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
    SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
    SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
    SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
    SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
    SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
    SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
    SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
    SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
    SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
    SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
    SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
    SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
    SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
    SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
    SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
    SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
    SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
    SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
    SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
    NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
    NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
    NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
    NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
    NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
    NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
    BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
    DEFAULT_PRESENTER_OPTIONS = {
      indent: 2,
      seqNoIndent: false,
      seqInlineFirst: true,
      lineWidth: 80,
      flowBracketPadding: false,
      flowSkipCommaSpace: false,
      flowSkipColonSpace: false,
      quoteFlowKeys: false,
      quoteStyle: "single",
      forceQuotes: false,
      scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
      tagBeforeAnchor: false
    };
    DEFAULT_DUMP_OPTIONS = {
      ...DEFAULT_PRESENTER_OPTIONS,
      schema: DUMP_SCHEMA,
      skipInvalid: false,
      noRefs: false,
      flowLevel: -1,
      sortKeys: false,
      transform: () => {
      }
    };
    EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
    EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
    EVENT_MAPPING = EVENT_ID.MAPPING;
    EVENT_SCALAR = EVENT_ID.SCALAR;
    EVENT_ALIAS = EVENT_ID.ALIAS;
    EVENT_POP = EVENT_ID.POP;
    SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
    SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
    SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
    SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
    SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
    COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
    COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
    CHOMPING_CLIP = CHOMPING_MODE.CLIP;
    CHOMPING_STRIP = CHOMPING_MODE.STRIP;
    CHOMPING_KEEP = CHOMPING_MODE.KEEP;
  }
});

// src/formats/yaml.ts
function parseYaml(text3) {
  try {
    const options = { schema: SCHEMA, maxDepth: MAX_DEPTH, maxAliases: MAX_ALIASES };
    return { ok: true, value: load(text3, options) };
  } catch (error) {
    if (!(error instanceof YAMLException)) {
      return { ok: false, message: "not readable as YAML", line: 1, column: 1 };
    }
    const { mark, reason } = error;
    return {
      ok: false,
      message: reason,
      line: (mark?.line ?? 0) + 1,
      column: (mark?.column ?? 0) + 1
    };
  }
}
var SCHEMA;
var init_yaml = __esm({
  "src/formats/yaml.ts"() {
    "use strict";
    init_js_yaml();
    init_file_limits();
    SCHEMA = FAILSAFE_SCHEMA.withTags(mergeTag);
  }
});

// src/formats/json-scan.ts
function findJsonFault(text3) {
  return scan(cursorOn(text3, null));
}
function offsetOfValue(text3, path) {
  const cursor = cursorOn(text3, JSON.stringify(path));
  scan(cursor);
  return cursor.found;
}
function cursorOn(text3, seek) {
  return { text: text3, at: 0, depth: 0, path: [], seek, found: null };
}
function scan(cursor) {
  try {
    readValue(cursor);
    if (cursor.at < cursor.text.length) throw unexpected(cursor, "the end of the text");
    return null;
  } catch (error) {
    if (error instanceof Fault2) return { message: error.message, offset: error.offset };
    throw error;
  }
}
function readValue(cursor) {
  take(cursor, SPACE);
  if (cursor.seek !== null && cursor.seek === JSON.stringify(cursor.path)) {
    cursor.found ??= cursor.at;
  }
  const first = cursor.text.charAt(cursor.at);
  if (first === "{") readObject(cursor);
  else if (first === "[") readList(cursor);
  else if (first === '"') takeString(cursor);
  else if (take(cursor, LITERAL) === "") throw unexpected(cursor, "a value");
  take(cursor, SPACE);
}
function readObject(cursor) {
  const keys = /* @__PURE__ */ new Set();
  enter(cursor);
  if (!close(cursor, "}")) {
    do {
      const at2 = cursor.at;
      if (cursor.text.charAt(at2) !== '"') throw unexpected(cursor, "a key in quotes");
      const name = takeString(cursor);
      if (keys.has(name)) throw new Fault2(`the key ${JSON.stringify(name)} stands twice`, at2);
      keys.add(name);
      take(cursor, SPACE);
      if (!close(cursor, ":")) throw unexpected(cursor, "a colon");
      cursor.path.push(name);
      readValue(cursor);
      cursor.path.pop();
    } while (close(cursor, ","));
    if (!close(cursor, "}")) throw unexpected(cursor, "a comma or a closing brace");
  }
  cursor.depth -= 1;
}
function readList(cursor) {
  enter(cursor);
  if (!close(cursor, "]")) {
    do {
      cursor.path.push("");
      readValue(cursor);
      cursor.path.pop();
    } while (close(cursor, ","));
    if (!close(cursor, "]")) throw unexpected(cursor, "a comma or a closing bracket");
  }
  cursor.depth -= 1;
}
function enter(cursor) {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) {
    throw new Fault2(`nested deeper than ${MAX_DEPTH} levels`, cursor.at);
  }
  cursor.at += 1;
  take(cursor, SPACE);
}
function close(cursor, character) {
  if (cursor.text.charAt(cursor.at) !== character) return false;
  cursor.at += 1;
  take(cursor, SPACE);
  return true;
}
function take(cursor, pattern) {
  pattern.lastIndex = cursor.at;
  const taken = pattern.exec(cursor.text)?.[0] ?? "";
  cursor.at += taken.length;
  return taken;
}
function takeString(cursor) {
  const open = cursor.at;
  cursor.at = endOfString(cursor.text, open);
  try {
    return String(JSON.parse(cursor.text.slice(open, cursor.at)));
  } catch {
    throw new Fault2("a string that is not closed, or holds a line break or a wrong escape", open);
  }
}
function endOfString(text3, open) {
  let close2 = text3.indexOf('"', open + 1);
  while (close2 !== -1 && isEscaped(text3, close2)) close2 = text3.indexOf('"', close2 + 1);
  return close2 === -1 ? text3.length : close2 + 1;
}
function isEscaped(text3, quote) {
  let at2 = quote - 1;
  while (text3.charCodeAt(at2) === 92) at2 -= 1;
  return (quote - at2) % 2 === 0;
}
function unexpected(cursor, wanted) {
  const character = cursor.text.charAt(cursor.at);
  const seen3 = character === "" ? "the text ends" : `found ${JSON.stringify(character)}`;
  return new Fault2(`expected ${wanted}, ${seen3}`, cursor.at);
}
var SPACE, LITERAL, Fault2;
var init_json_scan = __esm({
  "src/formats/json-scan.ts"() {
    "use strict";
    init_file_limits();
    SPACE = /[ \t\r\n]*/y;
    LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
    Fault2 = class extends Error {
      offset;
      constructor(message, offset) {
        super(message);
        this.offset = offset;
      }
    };
  }
});

// src/formats/positions.ts
function lineStartsOf(text3) {
  const starts = [0];
  for (let at2 = text3.indexOf("\n"); at2 !== -1; at2 = text3.indexOf("\n", at2 + 1)) starts.push(at2 + 1);
  return starts;
}
function positionAt(lineStarts, offset) {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
var init_positions = __esm({
  "src/formats/positions.ts"() {
    "use strict";
  }
});

// src/formats/json.ts
function parseJson(text3) {
  let value;
  try {
    value = JSON.parse(text3);
  } catch {
    return faultIn(text3);
  }
  return countKeys(value) === countWrittenKeys(text3) ? { ok: true, value } : faultIn(text3);
}
function placeOfValue(text3, path) {
  const offset = offsetOfValue(text3, path);
  return offset === null ? null : positionAt(lineStartsOf(text3), offset);
}
function faultIn(text3) {
  const fault2 = findJsonFault(text3) ?? { message: "not readable as JSON", offset: 0 };
  return { ok: false, message: fault2.message, ...positionAt(lineStartsOf(text3), fault2.offset) };
}
function countKeys(root) {
  let count2 = 0;
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    const children = Object.values(value);
    if (!Array.isArray(value)) count2 += children.length;
    for (const child of children) if (typeof child === "object") waiting.push(child);
  }
  return count2;
}
function countWrittenKeys(text3) {
  let count2 = 0;
  let open = text3.indexOf('"');
  while (open !== -1) {
    let at2 = endOfString(text3, open);
    while (text3.charCodeAt(at2) <= 32) at2 += 1;
    if (text3.charCodeAt(at2) === 58) count2 += 1;
    open = text3.indexOf('"', at2);
  }
  return count2;
}
var init_json = __esm({
  "src/formats/json.ts"() {
    "use strict";
    init_json_scan();
    init_positions();
  }
});

// src/sources/apiops/reading.ts
function lose(reading, refusal) {
  const { code, what, place } = refusal;
  reading.note({ code, what, where: place, lost: true });
  return what;
}
function remark(reading, code, subject2) {
  reading.note({ code, what: subject2.what, where: subject2.where, lost: false });
}
function itemsOf(reading, entries, kind) {
  const items = [];
  let held = false;
  let unreadable4 = null;
  for (const entry2 of entries) {
    if (spelling(entry2.name) !== spelling(kind) || entry2.kind === "file") continue;
    held = true;
    const listing = listEntry(reading, entry2);
    if (listing.refusal !== null) unreadable4 = lose(reading, listing.refusal);
    for (const child of listing.entries) {
      if (child.kind !== "file") items.push(openItem(reading, child));
    }
  }
  return { held, items, unreadable: unreadable4 };
}
function entryNamed(entries, name) {
  const exact = entries.find((entry2) => entry2.name === name);
  const wanted = name.toLowerCase();
  return exact ?? entries.find((entry2) => entry2.name.toLowerCase() === wanted) ?? null;
}
function sameId(id) {
  return id.toLowerCase();
}
function spelling(name) {
  return name.toLowerCase().replaceAll(/[ _-]/g, "");
}
function openItem(reading, entry2) {
  const { entries, refusal } = listEntry(reading, entry2);
  if (refusal !== null) lose(reading, refusal);
  return { name: entry2.name, path: entry2.path, entries, refusal };
}
function tolerated(refusal) {
  if (refusal.code === "too-many") throw new ReadError(refusal.what);
  return refusal;
}
function listEntry(reading, entry2) {
  if (entry2.kind === "other") return { entries: [], refusal: entry2.refusal };
  const listing = reading.folder.list(entry2.path);
  return listing.ok ? { entries: listing.entries, refusal: null } : { entries: [], refusal: tolerated(listing.refusal) };
}
var init_reading = __esm({
  "src/sources/apiops/reading.ts"() {
    "use strict";
    init_errors();
  }
});

// src/sources/apiops/json-file.ts
function readJsonFile(reading, entry2) {
  const place = reading.folder.place(entry2.path);
  const file = readEntry(reading, entry2, MAX_INFORMATION_BYTES);
  if (!file.ok) return { ok: false, why: lose(reading, file.refusal), place };
  const parsed = parseJson(file.text);
  if (parsed.ok) return { ok: true, value: parsed.value, text: file.text, place };
  const { line, column } = parsed;
  return invalidJson(reading, { ...place, line, column }, parsed.message);
}
function invalidJson(reading, place, message) {
  const what = `${placeText(place)} is not readable: ${message}`;
  return { ok: false, why: lose(reading, { code: "invalid-json", what, place }), place };
}
function readEntry(reading, entry2, maxBytes) {
  if (entry2.kind === "file") return reading.folder.read(entry2.path, maxBytes);
  const place = reading.folder.place(entry2.path);
  const what = `${place.file ?? entry2.name} should be a file and is a folder`;
  const refusal = entry2.refusal ?? { code: "unreadable-file", what, place };
  return { ok: false, refusal };
}
function placeText(place) {
  return [place.file, place.line, place.column].filter((part) => part !== null).join(":");
}
var init_json_file = __esm({
  "src/sources/apiops/json-file.ts"() {
    "use strict";
    init_file_limits();
    init_json();
    init_reading();
  }
});

// src/sources/apiops/overrides.ts
function overridesFrom(file, place) {
  const used = /* @__PURE__ */ new Set();
  const root = overrideOf(file, place, used);
  return {
    ...root,
    unmatched: () => KINDS.flatMap(
      (kind) => entriesOf(file, kind).filter((entry2) => !used.has(entry2)).map((entry2) => `${kind}/${stringAt(entry2, "name") ?? ""}`)
    )
  };
}
function overridden(properties, override) {
  return override === null ? properties : merged(properties, override.properties);
}
function overrideOf(entry2, place, used) {
  return {
    properties: propertiesOf(entry2),
    place,
    find(kind, name) {
      const named = entriesOf(entry2, kind).filter(
        (candidate) => sameId(stringAt(candidate, "name") ?? "") === sameId(name)
      );
      for (const candidate of named) used.add(candidate);
      const last = named.at(-1);
      return last === void 0 ? null : overrideOf(last, place, used);
    }
  };
}
function propertiesOf(entry2) {
  const properties = valueAt(entry2, "properties");
  if (isRecord(properties)) return properties;
  const rest = Object.entries(entry2).filter(([key]) => !NOT_PROPERTIES.has(key));
  return rest.length === 0 ? EMPTY_SHAPE : Object.fromEntries(rest);
}
function entriesOf(entry2, kind) {
  const wanted = spelling2(kind);
  const key = Object.keys(entry2).find((candidate) => spelling2(candidate) === wanted);
  return key === void 0 ? [] : listAt(entry2, key).filter(isRecord);
}
function spelling2(kind) {
  return kind.toLowerCase().replaceAll("_", "");
}
function merged(under, over) {
  const pairs2 = Object.entries(over).map(([key, value]) => [
    key,
    isRecord(value) && isRecord(valueAt(under, key)) ? merged(recordAt(under, key), value) : value
  ]);
  return Object.fromEntries([...Object.entries(under), ...pairs2]);
}
var KINDS, NOT_PROPERTIES;
var init_overrides = __esm({
  "src/sources/apiops/overrides.ts"() {
    "use strict";
    init_shape();
    init_reading();
    KINDS = [
      "namedValues",
      "apis",
      "products",
      "policyFragments",
      "subscriptions",
      "backends",
      "versionSets",
      "workspaces"
    ];
    NOT_PROPERTIES = /* @__PURE__ */ new Set(["name", "policies", "operations", "diagnostics", "releases"]);
  }
});

// src/sources/apiops/environment-file.ts
import { dirname as dirname2 } from "node:path";
function readEnvironment(search) {
  const { folder, environment } = search;
  const entry2 = findEnvironmentFile(search);
  const place = folder.place(entry2.path);
  if (entry2.kind !== "file") {
    throw new ReadError(entry2.refusal?.what ?? `${placeText(place)} should be a file`);
  }
  const file = folder.read(entry2.path, MAX_INFORMATION_BYTES);
  if (!file.ok)
    throw new ReadError(`${file.refusal.what}, so environment ${environment} is not known`);
  const parsed = parseYaml(file.text);
  if (!parsed.ok) {
    const { line, column, message } = parsed;
    throw new ReadError(`${placeText({ ...place, line, column })} is not valid YAML: ${message}`);
  }
  if (!isRecord(parsed.value)) {
    throw new ReadError(`${placeText(place)} should hold keys such as namedValues and apis`);
  }
  return overridesFrom(parsed.value, place);
}
function findEnvironmentFile(search) {
  const { folder, environment } = search;
  if (!/^[\w][\w.-]*$/.test(environment)) {
    const seen3 = JSON.stringify(environment);
    throw new UsageError(
      `The environment ${seen3} is not a name of letters, digits, ".", "-" and "_"`
    );
  }
  for (let at2 = search.from; folder.holds(at2); at2 = dirname2(at2)) {
    const found = environmentFilesIn(folder, at2, environment);
    const [first, second] = found;
    if (first !== void 0 && second !== void 0) {
      const names = `${first.name} and ${second.name}`;
      throw new UsageError(
        `${folder.place(at2).file ?? at2} holds ${names}; keep the one that your pipeline publishes`
      );
    }
    if (first !== void 0) return first;
    if (dirname2(at2) === at2) break;
  }
  throw new UsageError(
    `Environment ${environment}: neither configuration.${environment}.yaml nor overrides.${environment}.yaml is in ${folder.place(search.from).file ?? search.from} or a folder above it inside the repository; add the file or drop --environment`
  );
}
function environmentFilesIn(folder, path, environment) {
  const stems = [`configuration.${environment}`, `overrides.${environment}`];
  const names = new Set(stems.flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]));
  const listing = folder.list(path);
  if (!listing.ok) throw new ReadError(listing.refusal.what);
  return listing.entries.filter((entry2) => names.has(entry2.name));
}
var init_environment_file = __esm({
  "src/sources/apiops/environment-file.ts"() {
    "use strict";
    init_errors();
    init_file_limits();
    init_shape();
    init_yaml();
    init_json_file();
    init_overrides();
  }
});

// src/sources/apiops/associations.ts
function readAssociation(reading, item, style) {
  const listed2 = readList2(reading, item, style);
  const linked = readLinks(reading, item, style);
  if (listed2 !== null && linked !== null) noteDifference(reading, item, [listed2, linked]);
  const found = [listed2, linked].filter((members) => members !== null);
  const reasons = [item.refusal?.what ?? null, ...found.map((members) => members.unreadable)];
  return {
    names: withoutDuplicates(found.flatMap((members) => members.names)),
    held: found.length > 0,
    unreadable: reasons.find((reason) => reason !== null) ?? null
  };
}
function readList2(reading, item, style) {
  const entry2 = entryNamed(item.entries, style.file);
  if (entry2 === null) return null;
  const file = readJsonFile(reading, entry2);
  if (!file.ok) return { names: [], unreadable: file.why };
  const items = isList(file.value) ? file.value : [];
  const names = items.flatMap((member) => isRecord(member) ? nameIn2(member) ?? [] : []);
  const whole = isList(file.value) && names.length === items.length;
  const unreadable4 = whole ? null : invalidJson(reading, file.place, 'expected a list of objects with "name"').why;
  return { names, unreadable: unreadable4 };
}
function readLinks(reading, item, style) {
  const kind = itemsOf(reading, item.entries, style.folder);
  if (!kind.held) return null;
  const links = kind.items.map((link) => readLink(reading, link, style));
  const reasons = [kind.unreadable, ...links.map((link) => link.unreadable)];
  return {
    names: links.flatMap((link) => link.names),
    unreadable: reasons.find((reason) => reason !== null) ?? null
  };
}
function readLink(reading, link, style) {
  const names = [withoutRevision(link.name)];
  const entry2 = entryNamed(link.entries, style.link);
  if (entry2 === null) return { names, unreadable: link.refusal?.what ?? null };
  const file = readJsonFile(reading, entry2);
  if (!file.ok) return { names, unreadable: file.why };
  const properties = isRecord(file.value) ? recordAt(file.value, "properties") : EMPTY_SHAPE;
  const target = lastSegment(stringAt(properties, style.linkKey));
  return { names: target === null ? names : [withoutRevision(target)], unreadable: null };
}
function noteDifference(reading, item, [listed2, linked]) {
  const keys = (members) => members.names.map(sameId).toSorted().join("\n");
  if (keys(listed2) === keys(linked)) return;
  const where = reading.folder.folderPlace(item.path);
  const what = `${placeText(where)} lists its members in two styles that differ; both were taken`;
  remark(reading, "conflicting-association", { what, where });
}
function nameIn2(member) {
  const name = stringAt(member, "name");
  return name === null || name === "" ? null : withoutRevision(name);
}
function withoutRevision(name) {
  return name.replace(/;rev=[^;]*$/i, "");
}
function lastSegment(id) {
  return id?.split("/").findLast((segment) => segment !== "") ?? null;
}
function withoutDuplicates(names) {
  const byId = /* @__PURE__ */ new Map();
  for (const name of names) if (!byId.has(sameId(name))) byId.set(sameId(name), name);
  return [...byId.values()].toSorted();
}
var init_associations = __esm({
  "src/sources/apiops/associations.ts"() {
    "use strict";
    init_shape();
    init_json_file();
    init_reading();
  }
});

// src/sources/apiops/information.ts
function readInformation(reading, item, names) {
  if (item.refusal !== null) {
    return { state: "unreadable", why: item.refusal.what, place: item.refusal.place };
  }
  const entry2 = names.flatMap((name) => entryNamed(item.entries, name) ?? []).at(0);
  if (entry2 === void 0) return missing(reading, item, names[0] ?? "information file");
  const file = readJsonFile(reading, entry2);
  if (!file.ok) return { state: "unreadable", why: file.why, place: file.place };
  const { value: raw, text: text3, place } = file;
  const properties = isRecord(raw) ? valueAt(raw, "properties") ?? EMPTY_SHAPE : null;
  if (isRecord(raw) && isRecord(properties)) return { state: "read", properties, raw, text: text3, place };
  const { why } = invalidJson(reading, place, 'expected an object "properties"');
  return { state: "unreadable", why, place };
}
function missing(reading, item, name) {
  const place = reading.folder.folderPlace(item.path);
  const why = `${place.file ?? item.name} holds no ${name}`;
  remark(reading, "not-held", { what: why, where: place });
  return { state: "missing", why, place };
}
var init_information = __esm({
  "src/sources/apiops/information.ts"() {
    "use strict";
    init_shape();
    init_json_file();
    init_reading();
  }
});

// src/sources/apiops/gateways.ts
function readGateways(reading, kind, folder) {
  if (kind.unreadable !== null) {
    return { state: "unreadable", why: kind.unreadable, place: reading.folder.folderPlace(folder) };
  }
  if (!kind.held) return { state: "not-extracted", why: "the folder holds no gateways" };
  const gateways = kind.items.map((item) => {
    readInformation(reading, item, ["gatewayInformation.json"]);
    const apis = readAssociation(reading, item, APIS);
    return { id: item.name, apis: apis.held && apis.unreadable === null ? apis.names : null };
  });
  return { state: "present", value: gateways };
}
var APIS;
var init_gateways = __esm({
  "src/sources/apiops/gateways.ts"() {
    "use strict";
    init_associations();
    init_information();
    APIS = {
      file: "apis.json",
      folder: "apis",
      link: "gatewayApiInformation.json",
      linkKey: "apiId"
    };
  }
});

// src/sources/specification/operation-ids.ts
function normalizedOperationId(text3) {
  const words = text3.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return trimDashes(words).slice(0, MAX_LENGTH);
}
function withDerivedIds(operations) {
  const derived = operations.map(
    (operation) => operation.id === "" ? normalizedOperationId(methodAndTemplate(operation, "-")) : operation.id
  );
  const uses = /* @__PURE__ */ new Map();
  for (const id of derived) uses.set(id.toLowerCase(), (uses.get(id.toLowerCase()) ?? 0) + 1);
  return operations.map((operation, index) => {
    if (operation.id !== "") return operation;
    const id = derived[index] ?? "";
    const unique = id !== "" && uses.get(id.toLowerCase()) === 1;
    return { ...operation, id: unique ? id : methodAndTemplate(operation, " "), derivedId: true };
  });
}
function methodAndTemplate(operation, separator) {
  return `${operation.method ?? ""}${separator}${operation.template ?? ""}`;
}
function trimDashes(text3) {
  return text3.replace(/^-/, "").replace(/-$/, "");
}
var MAX_LENGTH;
var init_operation_ids = __esm({
  "src/sources/specification/operation-ids.ts"() {
    "use strict";
    MAX_LENGTH = 76;
  }
});

// src/sources/apiops/policies.ts
function readPolicy(reading, scope) {
  const { item, document } = scope;
  if (item.refusal !== null) {
    return { state: "unreadable", why: item.refusal.what, place: item.refusal.place };
  }
  const files = item.entries.filter(isPolicyFile);
  const [file] = files;
  if (file === void 0) return withOverride({ state: "absent" }, scope);
  const chosen = files.length === 1 ? file : choose(reading, files);
  if (chosen === null) return severalPolicies(reading, item);
  const read4 = readEntry(reading, chosen, MAX_POLICY_BYTES);
  const place = reading.folder.place(chosen.path);
  if (!read4.ok) return { state: "unreadable", why: lose(reading, read4.refusal), place };
  return withOverride({ state: "present", value: { document, text: read4.text, place } }, scope);
}
function withOverride(held, scope) {
  const override = scope.override?.find("policies", "policy") ?? null;
  if (override === null) return held;
  const text3 = stringAt(override.properties, "value");
  const format = stringAt(override.properties, "format") ?? "";
  const where = override.place.file ?? "the environment file";
  if (/-link$/i.test(format)) {
    return { state: "not-extracted", why: `${where} replaces this policy by a link` };
  }
  if (text3 === null) return held;
  if (held.state !== "present") {
    const why = `${where} gives a policy to a scope that has no policy file in the folder`;
    return { state: "not-extracted", why };
  }
  const { document } = scope;
  return { state: "present", value: { document, text: text3, place: override.place, embedded: true } };
}
function isPolicyFile(entry2) {
  return /\.xml$/i.test(entry2.name) && !/^specification\./i.test(entry2.name);
}
function choose(reading, files) {
  const named = files.filter((entry2) => entry2.name.toLowerCase() === "policy.xml");
  const [only] = named;
  if (only === void 0 || named.length > 1) return null;
  const others = files.filter((entry2) => entry2 !== only).map((entry2) => entry2.name);
  const where = reading.folder.place(only.path);
  const what = `beside ${where.file ?? only.name} stands ${others.join(", ")}, which was not read`;
  remark(reading, "conflicting-association", { what, where });
  return only;
}
function severalPolicies(reading, item) {
  const place = reading.folder.folderPlace(item.path);
  const names = item.entries.filter(isPolicyFile).map((entry2) => entry2.name);
  const what = `${place.file ?? item.name} holds several policies: ${names.join(", ")}`;
  return {
    state: "unreadable",
    why: lose(reading, { code: "unreadable-file", what, place }),
    place
  };
}
var init_policies = __esm({
  "src/sources/apiops/policies.ts"() {
    "use strict";
    init_file_limits();
    init_shape();
    init_json_file();
    init_reading();
  }
});

// src/sources/apiops/operation-files.ts
function readOperationFolder(reading, item, scope) {
  const document = `${scope.document}/operations/${item.name}`;
  const override = scope.override?.find("operations", item.name) ?? null;
  const policy = readPolicy(reading, { document, item, override });
  const place = policy.state === "present" ? policy.value.place : reading.folder.folderPlace(item.path);
  return { id: item.name, policy, listed: readListed(reading, item), place };
}
function readListed(reading, item) {
  if (entryNamed(item.entries, INFORMATION) === null) return null;
  const information = readInformation(reading, item, [INFORMATION]);
  const properties = information.state === "read" ? information.properties : EMPTY_SHAPE;
  return {
    id: item.name,
    method: textAt(properties, "method"),
    template: textAt(properties, "urlTemplate"),
    displayName: textAt(properties, "displayName"),
    place: information.place
  };
}
var INFORMATION;
var init_operation_files = __esm({
  "src/sources/apiops/operation-files.ts"() {
    "use strict";
    init_shape();
    init_information();
    init_policies();
    init_reading();
    INFORMATION = "operationInformation.json";
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/util.js
function getAllMatches(string3, regex) {
  const matches = [];
  let match = regex.exec(string3);
  while (match) {
    const allmatches = [];
    allmatches.startIndex = regex.lastIndex - match[0].length;
    const len = match.length;
    for (let index = 0; index < len; index++) {
      allmatches.push(match[index]);
    }
    matches.push(allmatches);
    match = regex.exec(string3);
  }
  return matches;
}
function isExist(v) {
  return typeof v !== "undefined";
}
var nameStartChar, nameChar, nameRegexp, regexName, isName, DANGEROUS_PROPERTY_NAMES, criticalProperties;
var init_util = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/util.js"() {
    "use strict";
    nameStartChar = ":A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";
    nameChar = nameStartChar + "\\-.\\d\\u00B7\\u0300-\\u036F\\u203F-\\u2040";
    nameRegexp = "[" + nameStartChar + "][" + nameChar + "]*";
    regexName = new RegExp("^" + nameRegexp + "$");
    isName = function(string3) {
      const match = regexName.exec(string3);
      return !(match === null || typeof match === "undefined");
    };
    DANGEROUS_PROPERTY_NAMES = [
      // '__proto__',
      // 'constructor',
      // 'prototype',
      "hasOwnProperty",
      "toString",
      "valueOf",
      "__defineGetter__",
      "__defineSetter__",
      "__lookupGetter__",
      "__lookupSetter__"
    ];
    criticalProperties = ["__proto__", "constructor", "prototype"];
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/validator.js
function validate(xmlData, options) {
  options = Object.assign({}, defaultOptions, options);
  const tags = [];
  let tagFound = false;
  let reachedRoot = false;
  if (xmlData[0] === "\uFEFF") {
    xmlData = xmlData.substr(1);
  }
  for (let i = 0; i < xmlData.length; i++) {
    if (xmlData[i] === "<" && xmlData[i + 1] === "?") {
      i += 2;
      i = readPI(xmlData, i);
      if (i.err) return i;
    } else if (xmlData[i] === "<") {
      let tagStartPos = i;
      i++;
      if (xmlData[i] === "!") {
        i = readCommentAndCDATA(xmlData, i);
        continue;
      } else {
        let closingTag = false;
        if (xmlData[i] === "/") {
          closingTag = true;
          i++;
        }
        let tagName = "";
        for (; i < xmlData.length && xmlData[i] !== ">" && xmlData[i] !== " " && xmlData[i] !== "	" && xmlData[i] !== "\n" && xmlData[i] !== "\r"; i++) {
          tagName += xmlData[i];
        }
        tagName = tagName.trim();
        if (tagName[tagName.length - 1] === "/") {
          tagName = tagName.substring(0, tagName.length - 1);
          i--;
        }
        if (!validateTagName(tagName)) {
          let msg;
          if (tagName.trim().length === 0) {
            msg = "Invalid space after '<'.";
          } else {
            msg = "Tag '" + tagName + "' is an invalid name.";
          }
          return getErrorObject("InvalidTag", msg, getLineNumberForPosition(xmlData, i));
        }
        const result = readAttributeStr(xmlData, i);
        if (result === false) {
          return getErrorObject("InvalidAttr", "Attributes for '" + tagName + "' have open quote.", getLineNumberForPosition(xmlData, i));
        }
        let attrStr = result.value;
        i = result.index;
        if (attrStr[attrStr.length - 1] === "/") {
          const attrStrStart = i - attrStr.length;
          attrStr = attrStr.substring(0, attrStr.length - 1);
          const isValid = validateAttributeString(attrStr, options);
          if (isValid === true) {
            tagFound = true;
          } else {
            return getErrorObject(isValid.err.code, isValid.err.msg, getLineNumberForPosition(xmlData, attrStrStart + isValid.err.line));
          }
        } else if (closingTag) {
          if (!result.tagClosed) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' doesn't have proper closing.", getLineNumberForPosition(xmlData, i));
          } else if (attrStr.trim().length > 0) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' can't have attributes or invalid starting.", getLineNumberForPosition(xmlData, tagStartPos));
          } else if (tags.length === 0) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' has not been opened.", getLineNumberForPosition(xmlData, tagStartPos));
          } else {
            const otg = tags.pop();
            if (tagName !== otg.tagName) {
              let openPos = getLineNumberForPosition(xmlData, otg.tagStartPos);
              return getErrorObject(
                "InvalidTag",
                "Expected closing tag '" + otg.tagName + "' (opened in line " + openPos.line + ", col " + openPos.col + ") instead of closing tag '" + tagName + "'.",
                getLineNumberForPosition(xmlData, tagStartPos)
              );
            }
            if (tags.length == 0) {
              reachedRoot = true;
            }
          }
        } else {
          const isValid = validateAttributeString(attrStr, options);
          if (isValid !== true) {
            return getErrorObject(isValid.err.code, isValid.err.msg, getLineNumberForPosition(xmlData, i - attrStr.length + isValid.err.line));
          }
          if (reachedRoot === true) {
            return getErrorObject("InvalidXml", "Multiple possible root nodes found.", getLineNumberForPosition(xmlData, i));
          } else if (options.unpairedTags.indexOf(tagName) !== -1) {
          } else {
            tags.push({ tagName, tagStartPos });
          }
          tagFound = true;
        }
        for (i++; i < xmlData.length; i++) {
          if (xmlData[i] === "<") {
            if (xmlData[i + 1] === "!") {
              i++;
              i = readCommentAndCDATA(xmlData, i);
              continue;
            } else if (xmlData[i + 1] === "?") {
              i = readPI(xmlData, ++i);
              if (i.err) return i;
            } else {
              break;
            }
          } else if (xmlData[i] === "&") {
            const afterAmp = validateAmpersand(xmlData, i);
            if (afterAmp == -1)
              return getErrorObject("InvalidChar", "char '&' is not expected.", getLineNumberForPosition(xmlData, i));
            i = afterAmp;
          } else {
            if (reachedRoot === true && !isWhiteSpace2(xmlData[i])) {
              return getErrorObject("InvalidXml", "Extra text at the end", getLineNumberForPosition(xmlData, i));
            }
          }
        }
        if (xmlData[i] === "<") {
          i--;
        }
      }
    } else {
      if (isWhiteSpace2(xmlData[i])) {
        continue;
      }
      return getErrorObject("InvalidChar", "char '" + xmlData[i] + "' is not expected.", getLineNumberForPosition(xmlData, i));
    }
  }
  if (!tagFound) {
    return getErrorObject("InvalidXml", "Start tag expected.", 1);
  } else if (tags.length == 1) {
    return getErrorObject("InvalidTag", "Unclosed tag '" + tags[0].tagName + "'.", getLineNumberForPosition(xmlData, tags[0].tagStartPos));
  } else if (tags.length > 0) {
    return getErrorObject("InvalidXml", "Invalid '" + JSON.stringify(tags.map((t) => t.tagName), null, 4).replace(/\r?\n/g, "") + "' found.", { line: 1, col: 1 });
  }
  return true;
}
function isWhiteSpace2(char) {
  return char === " " || char === "	" || char === "\n" || char === "\r";
}
function readPI(xmlData, i) {
  const start2 = i;
  for (; i < xmlData.length; i++) {
    if (xmlData[i] == "?" || xmlData[i] == " ") {
      const tagname = xmlData.substr(start2, i - start2);
      if (i > 5 && tagname === "xml") {
        return getErrorObject("InvalidXml", "XML declaration allowed only at the start of the document.", getLineNumberForPosition(xmlData, i));
      } else if (xmlData[i] == "?" && xmlData[i + 1] == ">") {
        i++;
        break;
      } else {
        continue;
      }
    }
  }
  return i;
}
function readCommentAndCDATA(xmlData, i) {
  if (xmlData.length > i + 5 && xmlData[i + 1] === "-" && xmlData[i + 2] === "-") {
    for (i += 3; i < xmlData.length; i++) {
      if (xmlData[i] === "-" && xmlData[i + 1] === "-" && xmlData[i + 2] === ">") {
        i += 2;
        break;
      }
    }
  } else if (xmlData.length > i + 8 && xmlData[i + 1] === "D" && xmlData[i + 2] === "O" && xmlData[i + 3] === "C" && xmlData[i + 4] === "T" && xmlData[i + 5] === "Y" && xmlData[i + 6] === "P" && xmlData[i + 7] === "E") {
    let angleBracketsCount = 1;
    for (i += 8; i < xmlData.length; i++) {
      if (xmlData[i] === "<") {
        angleBracketsCount++;
      } else if (xmlData[i] === ">") {
        angleBracketsCount--;
        if (angleBracketsCount === 0) {
          break;
        }
      }
    }
  } else if (xmlData.length > i + 9 && xmlData[i + 1] === "[" && xmlData[i + 2] === "C" && xmlData[i + 3] === "D" && xmlData[i + 4] === "A" && xmlData[i + 5] === "T" && xmlData[i + 6] === "A" && xmlData[i + 7] === "[") {
    for (i += 8; i < xmlData.length; i++) {
      if (xmlData[i] === "]" && xmlData[i + 1] === "]" && xmlData[i + 2] === ">") {
        i += 2;
        break;
      }
    }
  }
  return i;
}
function readAttributeStr(xmlData, i) {
  let attrStr = "";
  let startChar = "";
  let tagClosed = false;
  for (; i < xmlData.length; i++) {
    if (xmlData[i] === doubleQuote || xmlData[i] === singleQuote) {
      if (startChar === "") {
        startChar = xmlData[i];
      } else if (startChar !== xmlData[i]) {
      } else {
        startChar = "";
      }
    } else if (xmlData[i] === ">") {
      if (startChar === "") {
        tagClosed = true;
        break;
      }
    }
    attrStr += xmlData[i];
  }
  if (startChar !== "") {
    return false;
  }
  return {
    value: attrStr,
    index: i,
    tagClosed
  };
}
function scanAttributeTokens(attrStr) {
  const tokens = [];
  const len = attrStr.length;
  let i = 0;
  while (i < len) {
    const tokenStart = i;
    while (i < len && isWhiteSpace2(attrStr[i])) i++;
    if (i >= len) break;
    if (attrStr[i] === "=") {
      i++;
      continue;
    }
    const leadingWs = attrStr.slice(tokenStart, i);
    const nameStart = i;
    while (i < len && !isWhiteSpace2(attrStr[i]) && attrStr[i] !== "=") i++;
    const name = attrStr.slice(nameStart, i);
    let equalsGroup;
    let j = i;
    while (j < len && isWhiteSpace2(attrStr[j])) j++;
    if (j < len && attrStr[j] === "=") {
      equalsGroup = attrStr.slice(i, j + 1);
      i = j + 1;
    }
    let quoteChar;
    let value;
    let k = i;
    while (k < len && isWhiteSpace2(attrStr[k])) k++;
    if (k < len && (attrStr[k] === '"' || attrStr[k] === "'")) {
      const valueStart = k + 1;
      const closeIdx = attrStr.indexOf(attrStr[k], valueStart);
      if (closeIdx !== -1) {
        quoteChar = attrStr[k];
        value = attrStr.slice(valueStart, closeIdx);
        i = closeIdx + 1;
      }
    }
    const token = { startIndex: tokenStart };
    token[1] = leadingWs;
    token[2] = name;
    token[3] = equalsGroup;
    token[4] = quoteChar !== void 0 ? true : void 0;
    token[5] = quoteChar;
    token[6] = value;
    tokens.push(token);
  }
  return tokens;
}
function validateAttributeString(attrStr, options) {
  const matches = scanAttributeTokens(attrStr);
  const attrNames = {};
  for (let i = 0; i < matches.length; i++) {
    if (matches[i][1].length === 0) {
      return getErrorObject("InvalidAttr", "Attribute '" + matches[i][2] + "' has no space in starting.", getPositionFromMatch(matches[i]));
    } else if (matches[i][3] !== void 0 && matches[i][4] === void 0) {
      return getErrorObject("InvalidAttr", "Attribute '" + matches[i][2] + "' is without value.", getPositionFromMatch(matches[i]));
    } else if (matches[i][3] === void 0 && !options.allowBooleanAttributes) {
      return getErrorObject("InvalidAttr", "boolean attribute '" + matches[i][2] + "' is not allowed.", getPositionFromMatch(matches[i]));
    }
    const attrName = matches[i][2];
    if (!validateAttrName(attrName)) {
      return getErrorObject("InvalidAttr", "Attribute '" + attrName + "' is an invalid name.", getPositionFromMatch(matches[i]));
    }
    if (!Object.prototype.hasOwnProperty.call(attrNames, attrName)) {
      attrNames[attrName] = 1;
    } else {
      return getErrorObject("InvalidAttr", "Attribute '" + attrName + "' is repeated.", getPositionFromMatch(matches[i]));
    }
  }
  return true;
}
function validateNumberAmpersand(xmlData, i) {
  let re = /\d/;
  if (xmlData[i] === "x") {
    i++;
    re = /[\da-fA-F]/;
  }
  for (; i < xmlData.length; i++) {
    if (xmlData[i] === ";")
      return i;
    if (!xmlData[i].match(re))
      break;
  }
  return -1;
}
function validateAmpersand(xmlData, i) {
  i++;
  if (xmlData[i] === ";")
    return -1;
  if (xmlData[i] === "#") {
    i++;
    return validateNumberAmpersand(xmlData, i);
  }
  let count2 = 0;
  for (; i < xmlData.length; i++, count2++) {
    if (xmlData[i].match(/\w/) && count2 < 20)
      continue;
    if (xmlData[i] === ";")
      break;
    return -1;
  }
  return i;
}
function getErrorObject(code, message, lineNumber) {
  return {
    err: {
      code,
      msg: message,
      line: lineNumber.line || lineNumber,
      col: lineNumber.col
    }
  };
}
function validateAttrName(attrName) {
  return isName(attrName);
}
function validateTagName(tagname) {
  return isName(tagname);
}
function getLineNumberForPosition(xmlData, index) {
  const lines = xmlData.substring(0, index).split(/\r?\n/);
  return {
    line: lines.length,
    // column number is last line's length + 1, because column numbering starts at 1:
    col: lines[lines.length - 1].length + 1
  };
}
function getPositionFromMatch(match) {
  return match.startIndex + match[1].length;
}
var defaultOptions, doubleQuote, singleQuote;
var init_validator = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/validator.js"() {
    "use strict";
    init_util();
    defaultOptions = {
      allowBooleanAttributes: false,
      //A tag can have attributes without any value
      unpairedTags: []
    };
    doubleQuote = '"';
    singleQuote = "'";
  }
});

// ../../../work/main/node_modules/@nodable/entities/src/entities.js
var CURRENCY, XML, COMMON_HTML;
var init_entities = __esm({
  "../../../work/main/node_modules/@nodable/entities/src/entities.js"() {
    CURRENCY = {
      cent: "¢",
      pound: "£",
      curren: "¤",
      yen: "¥",
      euro: "€",
      dollar: "$",
      fnof: "ƒ",
      inr: "₹",
      af: "؋",
      birr: "ብር",
      peso: "₱",
      rub: "₽",
      won: "₩",
      yuan: "¥",
      cedil: "¸"
    };
    XML = {
      amp: "&",
      apos: "'",
      gt: ">",
      lt: "<",
      quot: '"'
    };
    COMMON_HTML = {
      nbsp: " ",
      copy: "©",
      reg: "®",
      trade: "™",
      mdash: "—",
      ndash: "–",
      hellip: "…",
      laquo: "«",
      raquo: "»",
      lsquo: "‘",
      rsquo: "’",
      ldquo: "“",
      rdquo: "”",
      bull: "•",
      para: "¶",
      sect: "§",
      deg: "°",
      frac12: "½",
      frac14: "¼",
      frac34: "¾"
    };
  }
});

// ../../../work/main/node_modules/@nodable/entities/src/EntityDecoder.js
function validateEntityName(name) {
  if (name[0] === "#") {
    throw new Error(`[EntityReplacer] Invalid character '#' in entity name: "${name}"`);
  }
  for (const ch of name) {
    if (SPECIAL_CHARS.has(ch)) {
      throw new Error(`[EntityReplacer] Invalid character '${ch}' in entity name: "${name}"`);
    }
  }
  return name;
}
function mergeEntityMaps(...maps) {
  const out = /* @__PURE__ */ Object.create(null);
  for (const map2 of maps) {
    if (!map2) continue;
    for (const key of Object.keys(map2)) {
      const raw = map2[key];
      if (typeof raw === "string") {
        out[key] = raw;
      } else if (raw && typeof raw === "object" && raw.val !== void 0) {
        const val = raw.val;
        if (typeof val === "string") {
          out[key] = val;
        }
      }
    }
  }
  return out;
}
function parseLimitTiers(raw) {
  if (!raw || raw === LIMIT_TIER_EXTERNAL) return /* @__PURE__ */ new Set([LIMIT_TIER_EXTERNAL]);
  if (raw === LIMIT_TIER_ALL) return /* @__PURE__ */ new Set([LIMIT_TIER_ALL]);
  if (raw === LIMIT_TIER_BASE) return /* @__PURE__ */ new Set([LIMIT_TIER_BASE]);
  if (Array.isArray(raw)) return new Set(raw);
  return /* @__PURE__ */ new Set([LIMIT_TIER_EXTERNAL]);
}
function parseNCRConfig(ncr) {
  if (!ncr) {
    return { xmlVersion: 1, onLevel: NCR_LEVEL.allow, nullLevel: NCR_LEVEL.remove };
  }
  const xmlVersion = ncr.xmlVersion === 1.1 ? 1.1 : 1;
  const onLevel = NCR_LEVEL[ncr.onNCR] ?? NCR_LEVEL.allow;
  const nullLevel = NCR_LEVEL[ncr.nullNCR] ?? NCR_LEVEL.remove;
  const clampedNull = Math.max(nullLevel, NCR_LEVEL.remove);
  return { xmlVersion, onLevel, nullLevel: clampedNull };
}
var ENTITY_ACTION, SPECIAL_CHARS, LIMIT_TIER_EXTERNAL, LIMIT_TIER_BASE, LIMIT_TIER_ALL, NCR_LEVEL, XML10_ALLOWED_C0, EntityDecoder;
var init_EntityDecoder = __esm({
  "../../../work/main/node_modules/@nodable/entities/src/EntityDecoder.js"() {
    init_entities();
    ENTITY_ACTION = Object.freeze({
      /** Resolve and expand the entity normally. */
      ALLOW: "allow",
      /** Silently skip this entity — it will not be registered. */
      BLOCK: "block",
      /** Throw an error, aborting entity registration entirely. */
      THROW: "throw"
    });
    SPECIAL_CHARS = new Set("!?\\\\/[]$%{}^&*()<>|+");
    LIMIT_TIER_EXTERNAL = "external";
    LIMIT_TIER_BASE = "base";
    LIMIT_TIER_ALL = "all";
    NCR_LEVEL = Object.freeze({ allow: 0, leave: 1, remove: 2, throw: 3 });
    XML10_ALLOWED_C0 = /* @__PURE__ */ new Set([9, 10, 13]);
    EntityDecoder = class {
      /**
       * @param {object} [options]
       * @param {object|null}  [options.namedEntities]        — extra named entities merged into base map
       * @param {object}  [options.limit]                 — security limits
       * @param {number}       [options.limit.maxTotalExpansions=0]  — 0 = unlimited
       * @param {number}       [options.limit.maxExpandedLength=0]   — 0 = unlimited
       * @param {'external'|'base'|'all'|string[]} [options.limit.applyLimitsTo='external']
       *   Which entity tiers count against the security limits:
       *   - 'external' (default) — only input/runtime + persistent external entities
       *   - 'base'               — only DEFAULT_XML_ENTITIES + namedEntities
       *   - 'all'                — every entity regardless of tier
       *   - string[]             — explicit combination, e.g. ['external', 'base']
       * @param {((resolved: string, original: string) => string)|null} [options.postCheck=null]
       * @param {string[]} [options.remove=[]] — entity names (e.g. ['nbsp', '#13']) to delete (replace with empty string)
       * @param {string[]} [options.leave=[]]  — entity names to keep as literal (unchanged in output)
       * @param {object}   [options.ncr]       — Numeric Character Reference controls
       * @param {1.0|1.1}  [options.ncr.xmlVersion=1.0]
       *   XML version governing which codepoint ranges are restricted:
       *   - 1.0 — C0 controls U+0001–U+001F (except U+0009/000A/000D) are prohibited
       *   - 1.1 — C0 controls are allowed when written as NCRs; C1 (U+007F–U+009F) decoded as-is
       * @param {'allow'|'leave'|'remove'|'throw'} [options.ncr.onNCR='allow']
       *   Base action for numeric references. Severity order: allow < leave < remove < throw.
       *   For codepoint ranges that carry a minimum level (surrogates → remove, XML 1.0 C0 → remove),
       *   the effective action is max(onNCR, rangeMinimum).
       * @param {'remove'|'throw'} [options.ncr.nullNCR='remove']
       *   Action for U+0000 (null). 'allow' and 'leave' are clamped to 'remove' since null is never safe.
       * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} [options.onExternalEntity=null]
       *   Hook called when an external entity is registered via `setExternalEntities()` or
       *   `addExternalEntity()`. Return `ENTITY_ACTION.ALLOW` to accept the entity,
       *   `ENTITY_ACTION.BLOCK` to silently skip it, or `ENTITY_ACTION.THROW` to abort with an error.
       * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} [options.onInputEntity=null]
       *   Hook called when an input entity is registered via `addInputEntities()`. Return
       *   `ENTITY_ACTION.ALLOW` to accept, `ENTITY_ACTION.BLOCK` to silently skip, or
       *   `ENTITY_ACTION.THROW` to abort with an error.
       */
      constructor(options = {}) {
        this._limit = options.limit || {};
        this._maxTotalExpansions = this._limit.maxTotalExpansions || 0;
        this._maxExpandedLength = this._limit.maxExpandedLength || 0;
        this._postCheck = typeof options.postCheck === "function" ? options.postCheck : (r) => r;
        this._limitTiers = parseLimitTiers(this._limit.applyLimitsTo ?? LIMIT_TIER_EXTERNAL);
        this._numericAllowed = options.numericAllowed ?? true;
        this._baseMap = mergeEntityMaps(XML, options.namedEntities || null);
        this._externalMap = /* @__PURE__ */ Object.create(null);
        this._inputMap = /* @__PURE__ */ Object.create(null);
        this._totalExpansions = 0;
        this._expandedLength = 0;
        this._removeSet = new Set(options.remove && Array.isArray(options.remove) ? options.remove : []);
        this._leaveSet = new Set(options.leave && Array.isArray(options.leave) ? options.leave : []);
        const ncrCfg = parseNCRConfig(options.ncr);
        this._ncrXmlVersion = ncrCfg.xmlVersion;
        this._ncrOnLevel = ncrCfg.onLevel;
        this._ncrNullLevel = ncrCfg.nullLevel;
        this._onExternalEntity = typeof options.onExternalEntity === "function" ? options.onExternalEntity : null;
        this._onInputEntity = typeof options.onInputEntity === "function" ? options.onInputEntity : null;
      }
      // -------------------------------------------------------------------------
      // Private: registration hook dispatch
      // -------------------------------------------------------------------------
      /**
       * Invoke a registration hook for a single entity name/value pair.
       * Returns true when the entity should be accepted, false when it should be
       * silently skipped (BLOCK), and throws when the hook returns THROW.
       *
       * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} hook
       * @param {string} name
       * @param {string} value
       * @param {string} context  — used in error messages ('external' | 'input')
       * @returns {boolean}  true = accept, false = skip
       */
      _applyRegistrationHook(hook, name, value, context) {
        if (!hook) return true;
        const action = hook(name, value);
        if (action === ENTITY_ACTION.BLOCK) return false;
        if (action === ENTITY_ACTION.THROW) {
          throw new Error(
            `[EntityDecoder] Registration of ${context} entity "&${name};" was rejected by hook`
          );
        }
        return true;
      }
      // -------------------------------------------------------------------------
      // Persistent external entity registration
      // -------------------------------------------------------------------------
      /**
       * Replace the full set of persistent external entities.
       * All keys are validated — throws on invalid characters.
       * If `onExternalEntity` is set, it is called once per entry; entries that
       * return `ENTITY_ACTION.BLOCK` are silently omitted, `ENTITY_ACTION.THROW`
       * aborts the whole call.
       * @param {Record<string, string | { regex?: RegExp, val: string }>} map
       */
      setExternalEntities(map2) {
        if (map2) {
          for (const key of Object.keys(map2)) {
            validateEntityName(key);
          }
        }
        if (!this._onExternalEntity) {
          this._externalMap = mergeEntityMaps(map2);
          return;
        }
        const flat = mergeEntityMaps(map2);
        const filtered = /* @__PURE__ */ Object.create(null);
        for (const [name, value] of Object.entries(flat)) {
          if (this._applyRegistrationHook(this._onExternalEntity, name, value, "external")) {
            filtered[name] = value;
          }
        }
        this._externalMap = filtered;
      }
      /**
       * Add a single persistent external entity.
       * If `onExternalEntity` is set it is called before the entity is stored;
       * `ENTITY_ACTION.BLOCK` silently skips storage, `ENTITY_ACTION.THROW` raises.
       * @param {string} key
       * @param {string} value
       */
      addExternalEntity(key, value) {
        validateEntityName(key);
        if (typeof value === "string" && value.indexOf("&") === -1) {
          if (this._applyRegistrationHook(this._onExternalEntity, key, value, "external")) {
            this._externalMap[key] = value;
          }
        }
      }
      // -------------------------------------------------------------------------
      // Input / runtime entity registration (per document)
      // -------------------------------------------------------------------------
      /**
       * Inject DOCTYPE entities for the current document.
       * Also resets per-document expansion counters.
       * If `onInputEntity` is set it is called once per entry; entries returning
       * `ENTITY_ACTION.BLOCK` are silently omitted, `ENTITY_ACTION.THROW` aborts.
       * @param {Record<string, string | { regx?: RegExp, regex?: RegExp, val: string }>} map
       */
      addInputEntities(map2) {
        this._totalExpansions = 0;
        this._expandedLength = 0;
        if (!this._onInputEntity) {
          this._inputMap = mergeEntityMaps(map2);
          return;
        }
        const flat = mergeEntityMaps(map2);
        const filtered = /* @__PURE__ */ Object.create(null);
        for (const [name, value] of Object.entries(flat)) {
          if (this._applyRegistrationHook(this._onInputEntity, name, value, "input")) {
            filtered[name] = value;
          }
        }
        this._inputMap = filtered;
      }
      // -------------------------------------------------------------------------
      // Per-document reset
      // -------------------------------------------------------------------------
      /**
       * Wipe input/runtime entities and reset counters.
       * Call this before processing each new document.
       * @returns {this}
       */
      reset() {
        this._inputMap = /* @__PURE__ */ Object.create(null);
        this._totalExpansions = 0;
        this._expandedLength = 0;
        return this;
      }
      // -------------------------------------------------------------------------
      // XML version (can be set after construction, e.g. once parser reads <?xml?>)
      // -------------------------------------------------------------------------
      /**
       * Update the XML version used for NCR classification.
       * Call this as soon as the document's `<?xml version="...">` declaration is parsed.
       * @param {1.0|1.1|number} version
       */
      setXmlVersion(version) {
        this._ncrXmlVersion = version === 1.1 ? 1.1 : 1;
      }
      // -------------------------------------------------------------------------
      // Primary API
      // -------------------------------------------------------------------------
      /**
       * Replace all entity references in `str` in a single pass.
       *
       * @param {string} str
       * @returns {string}
       */
      decode(str) {
        if (typeof str !== "string" || str.length === 0) return str;
        if (str.indexOf("&") === -1) return str;
        const original = str;
        const chunks = [];
        const len = str.length;
        let last = 0;
        let i = 0;
        const limitExpansions = this._maxTotalExpansions > 0;
        const limitLength = this._maxExpandedLength > 0;
        const checkLimits = limitExpansions || limitLength;
        while (i < len) {
          if (str.charCodeAt(i) !== 38) {
            i++;
            continue;
          }
          let j = i + 1;
          while (j < len && str.charCodeAt(j) !== 59 && j - i <= 32) j++;
          if (j >= len || str.charCodeAt(j) !== 59) {
            i++;
            continue;
          }
          const token = str.slice(i + 1, j);
          if (token.length === 0) {
            i++;
            continue;
          }
          let replacement;
          let tier;
          if (this._removeSet.has(token)) {
            replacement = "";
            if (tier === void 0) {
              tier = LIMIT_TIER_EXTERNAL;
            }
          } else if (this._leaveSet.has(token)) {
            i++;
            continue;
          } else if (token.charCodeAt(0) === 35) {
            const ncrResult = this._resolveNCR(token);
            if (ncrResult === void 0) {
              i++;
              continue;
            }
            replacement = ncrResult;
            tier = LIMIT_TIER_BASE;
          } else {
            const resolved2 = this._resolveName(token);
            replacement = resolved2?.value;
            tier = resolved2?.tier;
          }
          if (replacement === void 0) {
            i++;
            continue;
          }
          if (i > last) chunks.push(str.slice(last, i));
          chunks.push(replacement);
          last = j + 1;
          i = last;
          if (checkLimits && this._tierCounts(tier)) {
            if (limitExpansions) {
              this._totalExpansions++;
              if (this._totalExpansions > this._maxTotalExpansions) {
                throw new Error(
                  `[EntityReplacer] Entity expansion count limit exceeded: ${this._totalExpansions} > ${this._maxTotalExpansions}`
                );
              }
            }
            if (limitLength) {
              const delta = replacement.length - (token.length + 2);
              if (delta > 0) {
                this._expandedLength += delta;
                if (this._expandedLength > this._maxExpandedLength) {
                  throw new Error(
                    `[EntityReplacer] Expanded content length limit exceeded: ${this._expandedLength} > ${this._maxExpandedLength}`
                  );
                }
              }
            }
          }
        }
        if (last < len) chunks.push(str.slice(last));
        const result = chunks.length === 0 ? str : chunks.join("");
        return this._postCheck(result, original);
      }
      // -------------------------------------------------------------------------
      // Private: limit tier check
      // -------------------------------------------------------------------------
      /**
       * Returns true if a resolved entity of the given tier should count
       * against the expansion/length limits.
       * @param {string} tier  — LIMIT_TIER_EXTERNAL | LIMIT_TIER_BASE
       * @returns {boolean}
       */
      _tierCounts(tier) {
        if (this._limitTiers.has(LIMIT_TIER_ALL)) return true;
        return this._limitTiers.has(tier);
      }
      // -------------------------------------------------------------------------
      // Private: entity resolution
      // -------------------------------------------------------------------------
      /**
       * Resolve a named entity token (without & and ;).
       * Priority: inputMap > externalMap > baseMap
       * Returns the resolved value tagged with its limit tier.
       *
       * @param {string} name
       * @returns {{ value: string, tier: string }|undefined}
       */
      _resolveName(name) {
        if (name in this._inputMap) return { value: this._inputMap[name], tier: LIMIT_TIER_EXTERNAL };
        if (name in this._externalMap) return { value: this._externalMap[name], tier: LIMIT_TIER_EXTERNAL };
        if (name in this._baseMap) return { value: this._baseMap[name], tier: LIMIT_TIER_BASE };
        return void 0;
      }
      /**
       * Classify a codepoint and return the minimum action level that must be applied.
       * Returns -1 when no minimum is imposed (normal allow path).
       *
       * Ranges checked (in priority order):
       *   1. U+0000            — null, governed by nullNCR (always ≥ remove)
       *   2. U+D800–U+DFFF     — surrogates, always prohibited (min: remove)
       *   3. U+0001–U+001F \ {0x09,0x0A,0x0D}  — XML 1.0 restricted C0 (min: remove)
       *      (skipped in XML 1.1 — C0 controls are allowed when written as NCRs)
       *
       * @param {number} cp  — codepoint
       * @returns {number}   — minimum NCR_LEVEL value, or -1 for no restriction
       */
      _classifyNCR(cp) {
        if (cp === 0) return this._ncrNullLevel;
        if (cp >= 55296 && cp <= 57343) return NCR_LEVEL.remove;
        if (this._ncrXmlVersion === 1) {
          if (cp >= 1 && cp <= 31 && !XML10_ALLOWED_C0.has(cp)) return NCR_LEVEL.remove;
        }
        return -1;
      }
      /**
       * Execute a resolved NCR action.
       *
       * @param {number} action   — NCR_LEVEL value
       * @param {string} token    — raw token (e.g. '#38') for error messages
       * @param {number} cp       — codepoint, used only for error messages
       * @returns {string|undefined}
       *   - decoded character string  → 'allow'
       *   - ''                        → 'remove'
       *   - undefined                 → 'leave' (caller must skip past '&' only)
       *   - throws Error              → 'throw'
       */
      _applyNCRAction(action, token, cp) {
        switch (action) {
          case NCR_LEVEL.allow:
            return String.fromCodePoint(cp);
          case NCR_LEVEL.remove:
            return "";
          case NCR_LEVEL.leave:
            return void 0;
          // signal: keep literal
          case NCR_LEVEL.throw:
            throw new Error(
              `[EntityDecoder] Prohibited numeric character reference &${token}; (U+${cp.toString(16).toUpperCase().padStart(4, "0")})`
            );
          default:
            return String.fromCodePoint(cp);
        }
      }
      /**
       * Full NCR resolution pipeline for a numeric token.
       *
       * Steps:
       *   1. Parse the codepoint (decimal or hex).
       *   2. Validate the raw codepoint range (NaN, <0, >0x10FFFF).
       *   3. If numericAllowed is false and no minimum restriction applies → leave as-is.
       *   4. Classify the codepoint to find the minimum required action level.
       *   5. Resolve effective action = max(onNCR, minimum).
       *   6. Apply and return.
       *
       * @param {string} token  — e.g. '#38', '#x26', '#X26'
       * @returns {string|undefined}
       *   - string (incl. '')  — replacement ('' = remove)
       *   - undefined          — leave original &token; as-is
       */
      _resolveNCR(token) {
        const second = token.charCodeAt(1);
        let cp;
        if (second === 120 || second === 88) {
          cp = parseInt(token.slice(2), 16);
        } else {
          cp = parseInt(token.slice(1), 10);
        }
        if (Number.isNaN(cp) || cp < 0 || cp > 1114111) return void 0;
        const minimum = this._classifyNCR(cp);
        if (!this._numericAllowed && minimum < NCR_LEVEL.remove) return void 0;
        const effective = minimum === -1 ? this._ncrOnLevel : Math.max(this._ncrOnLevel, minimum);
        return this._applyNCRAction(effective, token, cp);
      }
    };
  }
});

// ../../../work/main/node_modules/@nodable/entities/src/index.js
var init_src = __esm({
  "../../../work/main/node_modules/@nodable/entities/src/index.js"() {
    init_EntityDecoder();
    init_entities();
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/xmlparser/OptionsBuilder.js
function validatePropertyName(propertyName, optionName) {
  if (typeof propertyName !== "string") {
    return;
  }
  const normalized = propertyName.toLowerCase();
  if (DANGEROUS_PROPERTY_NAMES.some((dangerous) => normalized === dangerous.toLowerCase())) {
    throw new Error(
      `[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`
    );
  }
  if (criticalProperties.some((dangerous) => normalized === dangerous.toLowerCase())) {
    throw new Error(
      `[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`
    );
  }
}
function normalizeProcessEntities(value, htmlEntities) {
  if (typeof value === "boolean") {
    return {
      enabled: value,
      // true or false
      maxEntitySize: 1e4,
      maxExpansionDepth: 1e4,
      maxTotalExpansions: Infinity,
      maxExpandedLength: 1e5,
      maxEntityCount: 1e3,
      allowedTags: null,
      tagFilter: null,
      appliesTo: "all"
    };
  }
  if (typeof value === "object" && value !== null) {
    return {
      enabled: value.enabled !== false,
      maxEntitySize: Math.max(1, value.maxEntitySize ?? 1e4),
      maxExpansionDepth: Math.max(1, value.maxExpansionDepth ?? 1e4),
      maxTotalExpansions: Math.max(1, value.maxTotalExpansions ?? Infinity),
      maxExpandedLength: Math.max(1, value.maxExpandedLength ?? 1e5),
      maxEntityCount: Math.max(1, value.maxEntityCount ?? 1e3),
      allowedTags: value.allowedTags ?? null,
      tagFilter: value.tagFilter ?? null,
      appliesTo: value.appliesTo ?? "all"
    };
  }
  return normalizeProcessEntities(true);
}
var defaultOnDangerousProperty, defaultOptions2, buildOptions;
var init_OptionsBuilder = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/xmlparser/OptionsBuilder.js"() {
    init_util();
    defaultOnDangerousProperty = (name) => {
      if (DANGEROUS_PROPERTY_NAMES.includes(name)) {
        return "__" + name;
      }
      return name;
    };
    defaultOptions2 = {
      preserveOrder: false,
      attributeNamePrefix: "@_",
      attributesGroupName: false,
      textNodeName: "#text",
      ignoreAttributes: true,
      removeNSPrefix: false,
      // remove NS from tag name or attribute name if true
      allowBooleanAttributes: false,
      //a tag can have attributes without any value
      //ignoreRootElement : false,
      parseTagValue: true,
      parseAttributeValue: false,
      trimValues: true,
      //Trim string values of tag and attributes
      cdataPropName: false,
      numberParseOptions: {
        hex: true,
        leadingZeros: true,
        eNotation: true,
        unicode: false
      },
      tagValueProcessor: function(tagName, val) {
        return val;
      },
      attributeValueProcessor: function(attrName, val) {
        return val;
      },
      stopNodes: [],
      //nested tags will not be parsed even for errors
      alwaysCreateTextNode: false,
      isArray: () => false,
      commentPropName: false,
      unpairedTags: [],
      processEntities: true,
      htmlEntities: false,
      entityDecoder: null,
      ignoreDeclaration: false,
      ignorePiTags: false,
      transformTagName: false,
      transformAttributeName: false,
      updateTag: function(tagName, jPath, attrs) {
        return tagName;
      },
      // skipEmptyListItem: false
      captureMetaData: false,
      maxNestedTags: 100,
      strictReservedNames: true,
      jPath: true,
      // if true, pass jPath string to callbacks; if false, pass matcher instance
      onDangerousProperty: defaultOnDangerousProperty
    };
    buildOptions = function(options) {
      const built = Object.assign({}, defaultOptions2, options);
      const propertyNameOptions = [
        { value: built.attributeNamePrefix, name: "attributeNamePrefix" },
        { value: built.attributesGroupName, name: "attributesGroupName" },
        { value: built.textNodeName, name: "textNodeName" },
        { value: built.cdataPropName, name: "cdataPropName" },
        { value: built.commentPropName, name: "commentPropName" }
      ];
      for (const { value, name } of propertyNameOptions) {
        if (value) {
          validatePropertyName(value, name);
        }
      }
      if (built.onDangerousProperty === null) {
        built.onDangerousProperty = defaultOnDangerousProperty;
      }
      built.processEntities = normalizeProcessEntities(built.processEntities, built.htmlEntities);
      built.unpairedTagsSet = new Set(built.unpairedTags);
      if (built.stopNodes && Array.isArray(built.stopNodes)) {
        built.stopNodes = built.stopNodes.map((node) => {
          if (typeof node === "string" && node.startsWith("*.")) {
            return ".." + node.substring(2);
          }
          return node;
        });
      }
      return built;
    };
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/xmlparser/xmlNode.js
var METADATA_SYMBOL, XmlNode;
var init_xmlNode = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/xmlparser/xmlNode.js"() {
    "use strict";
    if (typeof Symbol !== "function") {
      METADATA_SYMBOL = "@@xmlMetadata";
    } else {
      METADATA_SYMBOL = /* @__PURE__ */ Symbol("XML Node Metadata");
    }
    XmlNode = class {
      constructor(tagname) {
        this.tagname = tagname;
        this.child = [];
        this[":@"] = /* @__PURE__ */ Object.create(null);
      }
      add(key, val) {
        if (key === "__proto__") key = "#__proto__";
        this.child.push({ [key]: val });
      }
      addChild(node, startIndex) {
        if (node.tagname === "__proto__") node.tagname = "#__proto__";
        if (node[":@"] && Object.keys(node[":@"]).length > 0) {
          this.child.push({ [node.tagname]: node.child, [":@"]: node[":@"] });
        } else {
          this.child.push({ [node.tagname]: node.child });
        }
        this.addStartIndex(startIndex);
      }
      addStartIndex(startIndex) {
        if (startIndex !== void 0) {
          this.child[this.child.length - 1][METADATA_SYMBOL] = { startIndex };
        }
      }
      addEndIndex(endIndex) {
        const lastChild = this.child[this.child.length - 1];
        if (lastChild !== void 0 && lastChild[METADATA_SYMBOL] !== void 0 && lastChild[METADATA_SYMBOL].endIndex === void 0) {
          lastChild[METADATA_SYMBOL].endIndex = endIndex;
        }
      }
      /** symbol used for metadata */
      static getMetaDataSymbol() {
        return METADATA_SYMBOL;
      }
    };
  }
});

// ../../../work/main/node_modules/xml-naming/src/index.js
var nameStartChar10, nameChar10, nameStartChar11, nameChar11, buildRegexes, regexes10, regexes11, nameStartCharAscii, nameCharAscii, regexesAscii, getRegexes, qName;
var init_src2 = __esm({
  "../../../work/main/node_modules/xml-naming/src/index.js"() {
    nameStartChar10 = ":A-Za-z_À-ÖØ-öø-˿Ͱ-ͽͿ-҆҈-῿‌-‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�";
    nameChar10 = nameStartChar10 + "\\-\\.\\d·̀-ͯ‿-⁀";
    nameStartChar11 = ":A-Za-z_À-˿Ͱ-ͽͿ-҆҈-῿‌-‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
    nameChar11 = nameStartChar11 + "\\-\\.\\d·̀-ͯ҇‿-⁀";
    buildRegexes = (startChar, char, flags = "") => {
      const ncStart = startChar.replace(":", "");
      const ncChar = char.replace(":", "");
      const ncNamePat = `[${ncStart}][${ncChar}]*`;
      return {
        name: new RegExp(`^[${startChar}][${char}]*$`, flags),
        ncName: new RegExp(`^${ncNamePat}$`, flags),
        qName: new RegExp(`^${ncNamePat}(?::${ncNamePat})?$`, flags),
        nmToken: new RegExp(`^[${char}]+$`, flags),
        nmTokens: new RegExp(`^[${char}]+(?:\\s+[${char}]+)*$`, flags)
      };
    };
    regexes10 = buildRegexes(nameStartChar10, nameChar10);
    regexes11 = buildRegexes(nameStartChar11, nameChar11, "u");
    nameStartCharAscii = ":A-Za-z_";
    nameCharAscii = nameStartCharAscii + "\\-\\.\\d";
    regexesAscii = buildRegexes(nameStartCharAscii, nameCharAscii);
    getRegexes = (xmlVersion = "1.0", asciiOnly = false) => {
      if (asciiOnly) return regexesAscii;
      return xmlVersion === "1.1" ? regexes11 : regexes10;
    };
    qName = (str, { xmlVersion = "1.0", asciiOnly = false } = {}) => getRegexes(xmlVersion, asciiOnly).qName.test(str);
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/xmlparser/DocTypeReader.js
function hasSeq(data, seq2, i) {
  for (let j = 0; j < seq2.length; j++) {
    if (seq2[j] !== data[i + j + 1]) return false;
  }
  return true;
}
function validateEntityName2(name, xmlVersion) {
  if (qName(name, { xmlVersion }))
    return name;
  else
    throw new Error(`Invalid entity name ${name}`);
}
var DocTypeReader, skipWhitespace;
var init_DocTypeReader = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/xmlparser/DocTypeReader.js"() {
    init_src2();
    DocTypeReader = class {
      constructor(options, xmlVersion) {
        this.suppressValidationErr = !options;
        this.options = options;
        this.xmlVersion = xmlVersion || 1;
      }
      setXmlVersion(xmlVersion = 1) {
        this.xmlVersion = xmlVersion;
      }
      readDocType(xmlData, i) {
        const entities = /* @__PURE__ */ Object.create(null);
        let entityCount = 0;
        if (xmlData[i + 3] === "O" && xmlData[i + 4] === "C" && xmlData[i + 5] === "T" && xmlData[i + 6] === "Y" && xmlData[i + 7] === "P" && xmlData[i + 8] === "E") {
          i = i + 9;
          let angleBracketsCount = 1;
          let hasBody = false, comment = false;
          let quoteChar = null;
          let exp = "";
          for (; i < xmlData.length; i++) {
            if (quoteChar !== null) {
              if (xmlData[i] === quoteChar) quoteChar = null;
              exp += xmlData[i];
              continue;
            }
            if (!hasBody && !comment && (xmlData[i] === '"' || xmlData[i] === "'")) {
              quoteChar = xmlData[i];
              exp += xmlData[i];
              continue;
            }
            if (xmlData[i] === "<" && !comment) {
              if (hasBody && hasSeq(xmlData, "!ENTITY", i)) {
                i += 7;
                let entityName, val;
                [entityName, val, i] = this.readEntityExp(xmlData, i + 1, this.suppressValidationErr);
                if (val.indexOf("&") === -1) {
                  if (this.options.enabled !== false && this.options.maxEntityCount != null && entityCount >= this.options.maxEntityCount) {
                    throw new Error(
                      `Entity count (${entityCount + 1}) exceeds maximum allowed (${this.options.maxEntityCount})`
                    );
                  }
                  entities[entityName] = val;
                  entityCount++;
                }
              } else if (hasBody && hasSeq(xmlData, "!ELEMENT", i)) {
                i += 8;
                const { index } = this.readElementExp(xmlData, i + 1);
                i = index;
              } else if (hasBody && hasSeq(xmlData, "!ATTLIST", i)) {
                i += 8;
              } else if (hasBody && hasSeq(xmlData, "!NOTATION", i)) {
                i += 9;
                const { index } = this.readNotationExp(xmlData, i + 1, this.suppressValidationErr);
                i = index;
              } else if (hasSeq(xmlData, "!--", i)) comment = true;
              else throw new Error(`Invalid DOCTYPE`);
              angleBracketsCount++;
              exp = "";
            } else if (xmlData[i] === ">") {
              if (comment) {
                if (xmlData[i - 1] === "-" && xmlData[i - 2] === "-") {
                  comment = false;
                  angleBracketsCount--;
                }
              } else {
                angleBracketsCount--;
              }
              if (angleBracketsCount === 0) {
                break;
              }
            } else if (xmlData[i] === "[") {
              hasBody = true;
            } else {
              exp += xmlData[i];
            }
          }
          if (quoteChar !== null || angleBracketsCount !== 0) {
            throw new Error(`Unclosed DOCTYPE`);
          }
        } else {
          throw new Error(`Invalid Tag instead of DOCTYPE`);
        }
        return { entities, i };
      }
      readEntityExp(xmlData, i) {
        i = skipWhitespace(xmlData, i);
        const startIndex = i;
        while (i < xmlData.length && !/\s/.test(xmlData[i]) && xmlData[i] !== '"' && xmlData[i] !== "'") {
          i++;
        }
        let entityName = xmlData.substring(startIndex, i);
        validateEntityName2(entityName, { xmlVersion: this.xmlVersion });
        i = skipWhitespace(xmlData, i);
        if (!this.suppressValidationErr) {
          if (xmlData.substring(i, i + 6).toUpperCase() === "SYSTEM") {
            throw new Error("External entities are not supported");
          } else if (xmlData[i] === "%") {
            throw new Error("Parameter entities are not supported");
          }
        }
        let entityValue = "";
        [i, entityValue] = this.readIdentifierVal(xmlData, i, "entity");
        if (this.options.enabled !== false && this.options.maxEntitySize != null && entityValue.length > this.options.maxEntitySize) {
          throw new Error(
            `Entity "${entityName}" size (${entityValue.length}) exceeds maximum allowed size (${this.options.maxEntitySize})`
          );
        }
        i--;
        return [entityName, entityValue, i];
      }
      readNotationExp(xmlData, i) {
        i = skipWhitespace(xmlData, i);
        const startIndex = i;
        while (i < xmlData.length && !/\s/.test(xmlData[i])) {
          i++;
        }
        let notationName = xmlData.substring(startIndex, i);
        !this.suppressValidationErr && validateEntityName2(notationName, { xmlVersion: this.xmlVersion });
        i = skipWhitespace(xmlData, i);
        const identifierType = xmlData.substring(i, i + 6).toUpperCase();
        if (!this.suppressValidationErr && identifierType !== "SYSTEM" && identifierType !== "PUBLIC") {
          throw new Error(`Expected SYSTEM or PUBLIC, found "${identifierType}"`);
        }
        i += identifierType.length;
        i = skipWhitespace(xmlData, i);
        let publicIdentifier = null;
        let systemIdentifier = null;
        if (identifierType === "PUBLIC") {
          [i, publicIdentifier] = this.readIdentifierVal(xmlData, i, "publicIdentifier");
          i = skipWhitespace(xmlData, i);
          if (xmlData[i] === '"' || xmlData[i] === "'") {
            [i, systemIdentifier] = this.readIdentifierVal(xmlData, i, "systemIdentifier");
          }
        } else if (identifierType === "SYSTEM") {
          [i, systemIdentifier] = this.readIdentifierVal(xmlData, i, "systemIdentifier");
          if (!this.suppressValidationErr && !systemIdentifier) {
            throw new Error("Missing mandatory system identifier for SYSTEM notation");
          }
        }
        return { notationName, publicIdentifier, systemIdentifier, index: --i };
      }
      readIdentifierVal(xmlData, i, type) {
        let identifierVal = "";
        const startChar = xmlData[i];
        if (startChar !== '"' && startChar !== "'") {
          throw new Error(`Expected quoted string, found "${startChar}"`);
        }
        i++;
        const startIndex = i;
        while (i < xmlData.length && xmlData[i] !== startChar) {
          i++;
        }
        identifierVal = xmlData.substring(startIndex, i);
        if (xmlData[i] !== startChar) {
          throw new Error(`Unterminated ${type} value`);
        }
        i++;
        return [i, identifierVal];
      }
      readElementExp(xmlData, i) {
        i = skipWhitespace(xmlData, i);
        const startIndex = i;
        while (i < xmlData.length && !/\s/.test(xmlData[i])) {
          i++;
        }
        let elementName = xmlData.substring(startIndex, i);
        if (!this.suppressValidationErr && !qName(elementName, { xmlVersion: this.xmlVersion })) {
          throw new Error(`Invalid element name: "${elementName}"`);
        }
        i = skipWhitespace(xmlData, i);
        let contentModel = "";
        if (xmlData[i] === "E" && hasSeq(xmlData, "MPTY", i)) i += 4;
        else if (xmlData[i] === "A" && hasSeq(xmlData, "NY", i)) i += 2;
        else if (xmlData[i] === "(") {
          i++;
          const startIndex2 = i;
          while (i < xmlData.length && xmlData[i] !== ")") {
            i++;
          }
          contentModel = xmlData.substring(startIndex2, i);
          if (xmlData[i] !== ")") {
            throw new Error("Unterminated content model");
          }
        } else if (!this.suppressValidationErr) {
          throw new Error(`Invalid Element Expression, found "${xmlData[i]}"`);
        }
        return {
          elementName,
          contentModel: contentModel.trim(),
          index: i
        };
      }
      readAttlistExp(xmlData, i) {
        i = skipWhitespace(xmlData, i);
        let startIndex = i;
        while (i < xmlData.length && !/\s/.test(xmlData[i])) {
          i++;
        }
        let elementName = xmlData.substring(startIndex, i);
        validateEntityName2(elementName, { xmlVersion: this.xmlVersion });
        i = skipWhitespace(xmlData, i);
        startIndex = i;
        while (i < xmlData.length && !/\s/.test(xmlData[i])) {
          i++;
        }
        let attributeName = xmlData.substring(startIndex, i);
        if (!validateEntityName2(attributeName, { xmlVersion: this.xmlVersion })) {
          throw new Error(`Invalid attribute name: "${attributeName}"`);
        }
        i = skipWhitespace(xmlData, i);
        let attributeType = "";
        if (xmlData.substring(i, i + 8).toUpperCase() === "NOTATION") {
          attributeType = "NOTATION";
          i += 8;
          i = skipWhitespace(xmlData, i);
          if (xmlData[i] !== "(") {
            throw new Error(`Expected '(', found "${xmlData[i]}"`);
          }
          i++;
          let allowedNotations = [];
          while (i < xmlData.length && xmlData[i] !== ")") {
            const startIndex2 = i;
            while (i < xmlData.length && xmlData[i] !== "|" && xmlData[i] !== ")") {
              i++;
            }
            let notation = xmlData.substring(startIndex2, i);
            notation = notation.trim();
            if (!validateEntityName2(notation, { xmlVersion: this.xmlVersion })) {
              throw new Error(`Invalid notation name: "${notation}"`);
            }
            allowedNotations.push(notation);
            if (xmlData[i] === "|") {
              i++;
              i = skipWhitespace(xmlData, i);
            }
          }
          if (xmlData[i] !== ")") {
            throw new Error("Unterminated list of notations");
          }
          i++;
          attributeType += " (" + allowedNotations.join("|") + ")";
        } else {
          const startIndex2 = i;
          while (i < xmlData.length && !/\s/.test(xmlData[i])) {
            i++;
          }
          attributeType += xmlData.substring(startIndex2, i);
          const validTypes = ["CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"];
          if (!this.suppressValidationErr && !validTypes.includes(attributeType.toUpperCase())) {
            throw new Error(`Invalid attribute type: "${attributeType}"`);
          }
        }
        i = skipWhitespace(xmlData, i);
        let defaultValue = "";
        if (xmlData.substring(i, i + 8).toUpperCase() === "#REQUIRED") {
          defaultValue = "#REQUIRED";
          i += 8;
        } else if (xmlData.substring(i, i + 7).toUpperCase() === "#IMPLIED") {
          defaultValue = "#IMPLIED";
          i += 7;
        } else {
          [i, defaultValue] = this.readIdentifierVal(xmlData, i, "ATTLIST");
        }
        return {
          elementName,
          attributeName,
          attributeType,
          defaultValue,
          index: i
        };
      }
    };
    skipWhitespace = (data, index) => {
      while (index < data.length && /\s/.test(data[index])) {
        index++;
      }
      return index;
    };
  }
});

// ../../../work/main/node_modules/anynum/digitTable.js
var SCRIPT_ZEROS, NOT_DIGIT, HIGH_MAP, LOW_MAX, LOW_MIN, TABLE_OFFSET, TABLE_SIZE, TABLE;
var init_digitTable = __esm({
  "../../../work/main/node_modules/anynum/digitTable.js"() {
    SCRIPT_ZEROS = [
      // Basic Latin (ASCII) — included for completeness / pass-through
      48,
      // 0-9
      // Arabic scripts
      1632,
      // Arabic-Indic ٠١٢٣٤٥٦٧٨٩
      1776,
      // Extended Arabic-Indic (Urdu/Persian/Sindhi) ۰۱۲۳
      // Indic scripts
      2406,
      // Devanagari ०१२३४५६७८९
      2534,
      // Bengali ০১২৩৪৫৬৭৮৯
      2662,
      // Gurmukhi ੦੧੨੩੪੫੬੭੮੯
      2790,
      // Gujarati ૦૧૨૩૪૫૬૭૮૯
      2918,
      // Odia ୦୧୨୩୪୫୬୭୮୯
      3046,
      // Tamil ௦௧௨௩௪௫௬௭௮௯
      3174,
      // Telugu ౦౧౨౩౪౫౬౭౮౯
      3302,
      // Kannada ೦೧೨೩೪೫೬೭೮೯
      3430,
      // Malayalam ൦൧൨൩൪൫൬൭൮൯
      3558,
      // Sinhala Archaic ෦෧෨෩෪෫෬෭෮෯
      // Southeast Asian scripts
      3664,
      // Thai ๐๑๒๓๔๕๖๗๘๙
      3792,
      // Lao ໐໑໒໓໔໕໖໗໘໙
      3872,
      // Tibetan ༠༡༢༣༤༥༦༧༨༩
      4160,
      // Myanmar ၀၁၂၃၄၅၆၇၈၉
      4240,
      // Myanmar Shan ႐႑႒႓႔႕႖႗႘႙
      6112,
      // Khmer ០១២៣៤៥៦៧៨៩
      6160,
      // Mongolian ᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙
      6470,
      // Limbu ᥆᥇᥈᥉᥊᥋᥌᥍᥎᥏
      6608,
      // New Tai Lue ᧐᧑᧒᧓᧔᧕᧖᧗᧘᧙
      6784,
      // Tai Tham Hora ᪀᪁᪂᪃᪄᪅᪆᪇᪈᪉
      6800,
      // Tai Tham Tham ᪐᪑᪒᪓᪔᪕᪖᪗᪘᪙
      6992,
      // Balinese ᭐᭑᭒᭓᭔᭕᭖᭗᭘᭙
      7088,
      // Sundanese ᮰᮱᮲᮳᮴᮵᮶᮷᮸᮹
      7232,
      // Lepcha ᱀᱁᱂᱃᱄᱅᱆᱇᱈᱉
      7248,
      // Ol Chiki ᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙
      // Fullwidth (CJK context)
      65296,
      // Fullwidth ０１２３４５６７８９
      // Mathematical digit variants (Unicode math block)
      120782,
      // Mathematical Bold
      120792,
      // Mathematical Double-Struck
      120802,
      // Mathematical Sans-Serif
      120812,
      // Mathematical Sans-Serif Bold
      120822,
      // Mathematical Monospace
      // Other scripts
      66720,
      // Osmanya 𐒠𐒡𐒢𐒣𐒤𐒥𐒦𐒧𐒨𐒩
      68912,
      // Hanifi Rohingya 𐴰𐴱𐴲𐴳𐴴𐴵𐴶𐴷𐴸𐴹
      69734,
      // Brahmi 𑁦𑁧𑁨𑁩𑁪𑁫𑁬𑁭𑁮𑁯
      69872,
      // Sora Sompeng 𑃰𑃱𑃲𑃳𑃴𑃵𑃶𑃷𑃸𑃹
      69942,
      // Chakma 𑄶𑄷𑄸𑄹𑄺𑄻𑄼𑄽𑄾𑄿
      70096,
      // Sharada 𑇐𑇑𑇒𑇓𑇔𑇕𑇖𑇗𑇘𑇙
      70384,
      // Khudawadi 𑋰𑋱𑋲𑋳𑋴𑋵𑋶𑋷𑋸𑋹
      70736,
      // Newa 𑑐𑑑𑑒𑑓𑑔𑑕𑑖𑑗𑑘𑑙
      70864,
      // Tirhuta 𑓐𑓑𑓒𑓓𑓔𑓕𑓖𑓗𑓘𑓙
      71248,
      // Modi 𑙐𑙑𑙒𑙓𑙔𑙕𑙖𑙗𑙘𑙙
      71360,
      // Takri 𑛀𑛁𑛂𑛃𑛄𑛅𑛆𑛇𑛈𑛉
      71472,
      // Ahom 𑜰𑜱𑜲𑜳𑜴𑜵𑜶𑜷𑜸𑜹
      71904,
      // Warang Citi 𑣠𑣡𑣢𑣣𑣤𑣥𑣦𑣧𑣨𑣩
      72016,
      // Dives Akuru 𑥐𑥑𑥒𑥓𑥔𑥕𑥖𑥗𑥘𑥙
      72688,
      // Khitan Small Script 𑯰𑯱𑯲𑯳𑯴𑯵𑯶𑯷𑯸𑯹
      72784,
      // Bhaiksuki 𑱐𑱑𑱒𑱓𑱔𑱕𑱖𑱗𑱘𑱙
      73040,
      // Masaram Gondi 𑵐𑵑𑵒𑵓𑵔𑵕𑵖𑵗𑵘𑵙
      73120,
      // Gunjala Gondi 𑶠𑶡𑶢𑶣𑶤𑶥𑶦𑶧𑶨𑶩
      73552,
      // Kawi 𑽐𑽑𑽒𑽓𑽔𑽕𑽖𑽗𑽘𑽙
      92768,
      // Mro 𖩠𖩡𖩢𖩣𖩤𖩥𖩦𖩧𖩨𖩩
      92864,
      // Tangsa 𖫀𖫁𖫂𖫃𖫄𖫅𖫆𖫇𖫈𖫉
      93008,
      // Pahawh Hmong 𖭐𖭑𖭒𖭓𖭔𖭕𖭖𖭗𖭘𖭙
      123200,
      // Nyiakeng Puachue Hmong 𞅀𞅁𞅂𞅃𞅄𞅅𞅆𞅇𞅈𞅉
      123632,
      // Wancho 𞋰𞋱𞋲𞋳𞋴𞋵𞋶𞋷𞋸𞋹
      124144,
      // Nag Mundari 𞓰𞓱𞓲𞓳𞓴𞓵𞓶𞓷𞓸𞓹
      125264,
      // Adlam 𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙
      130032
      // Segmented digit symbols 🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹
    ];
    NOT_DIGIT = 255;
    HIGH_MAP = /* @__PURE__ */ new Map();
    LOW_MAX = 65535;
    LOW_MIN = 1632;
    TABLE_OFFSET = LOW_MIN;
    TABLE_SIZE = LOW_MAX - LOW_MIN + 1;
    TABLE = new Uint8Array(TABLE_SIZE).fill(NOT_DIGIT);
    for (const zero of SCRIPT_ZEROS) {
      for (let d = 0; d < 10; d++) {
        const cp = zero + d;
        if (cp <= LOW_MAX) {
          TABLE[cp - TABLE_OFFSET] = d;
        } else {
          HIGH_MAP.set(cp, d);
        }
      }
    }
  }
});

// ../../../work/main/node_modules/anynum/anynum.js
function anynum(str) {
  if (typeof str !== "string") return str;
  const len = str.length;
  if (len === 0) return str;
  let firstHit = -1;
  for (let i = 0; i < len; i++) {
    const cc = str.charCodeAt(i);
    if (cc >= CHAR_0 && cc <= CHAR_9 || cc === CHAR_MINUS) continue;
    if (cc < TABLE_OFFSET) {
      if (MINUS_SET.has(cc)) {
        firstHit = i;
        break;
      }
      continue;
    }
    if (cc >= 55296 && cc <= 56319) {
      if (i + 1 < len) {
        const low = str.charCodeAt(i + 1);
        if (low >= 56320 && low <= 57343) {
          const cp = 65536 + (cc - 55296 << 10) + (low - 56320);
          if (HIGH_MAP.has(cp)) {
            firstHit = i;
            break;
          }
        }
      }
      continue;
    }
    if (TABLE[cc - TABLE_OFFSET] !== NOT_DIGIT || MINUS_SET.has(cc)) {
      firstHit = i;
      break;
    }
  }
  if (firstHit === -1) return str;
  const chars = [];
  if (firstHit > 0) chars.push(str.slice(0, firstHit));
  for (let i = firstHit; i < len; i++) {
    const cc = str.charCodeAt(i);
    if (cc >= CHAR_0 && cc <= CHAR_9 || cc === CHAR_MINUS) {
      chars.push(str[i]);
      continue;
    }
    if (cc < TABLE_OFFSET) {
      chars.push(MINUS_SET.has(cc) ? "-" : str[i]);
      continue;
    }
    if (cc >= 55296 && cc <= 56319) {
      if (i + 1 < len) {
        const low = str.charCodeAt(i + 1);
        if (low >= 56320 && low <= 57343) {
          const cp = 65536 + (cc - 55296 << 10) + (low - 56320);
          const d2 = HIGH_MAP.get(cp);
          if (d2 !== void 0) {
            chars.push(String.fromCharCode(d2 + 48));
            i++;
            continue;
          }
        }
      }
      chars.push(str[i]);
      continue;
    }
    if (MINUS_SET.has(cc)) {
      chars.push("-");
      continue;
    }
    const d = TABLE[cc - TABLE_OFFSET];
    chars.push(d !== NOT_DIGIT ? String.fromCharCode(d + 48) : str[i]);
  }
  return chars.join("");
}
var CHAR_0, CHAR_9, CHAR_MINUS, MINUS_SET, anynum_default;
var init_anynum = __esm({
  "../../../work/main/node_modules/anynum/anynum.js"() {
    "use strict";
    init_digitTable();
    CHAR_0 = 48;
    CHAR_9 = 57;
    CHAR_MINUS = 45;
    MINUS_SET = /* @__PURE__ */ new Set([8722, 65293, 65123]);
    anynum_default = anynum;
  }
});

// ../../../work/main/node_modules/strnum/strnum.js
function toNumber(str, options = {}) {
  options = Object.assign({}, consider, options);
  if (!str || typeof str !== "string") return str;
  let trimmedStr = str.trim();
  if (trimmedStr.length === 0) return str;
  else if (options.skipLike !== void 0 && options.skipLike.test(trimmedStr)) return str;
  else if (trimmedStr === "0") return 0;
  if (options.unicode) {
    trimmedStr = anynum_default(trimmedStr);
    if (trimmedStr === "0") return 0;
  }
  if (options.hex && hexRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 16);
  } else if (options.binary && binRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 2);
  } else if (options.octal && octRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 8);
  } else if (!isFinite(trimmedStr)) {
    const num = Number(trimmedStr);
    if (Number.isNaN(num)) return str;
    return handleInfinity(str, num, options);
  } else if (trimmedStr.includes("e") || trimmedStr.includes("E")) {
    return resolveEnotation(str, trimmedStr, options);
  } else {
    const match = numRegex.exec(trimmedStr);
    if (match) {
      const sign = match[1] || "";
      const leadingZeros = match[2];
      let numTrimmedByZeros = trimZeros(match[3]);
      const decimalAdjacentToLeadingZeros = sign ? (
        // 0., -00., 000.
        trimmedStr[leadingZeros.length + 1] === "."
      ) : trimmedStr[leadingZeros.length] === ".";
      if (!options.leadingZeros && (leadingZeros.length > 1 || leadingZeros.length === 1 && !decimalAdjacentToLeadingZeros)) {
        return str;
      } else {
        const num = Number(trimmedStr);
        const parsedStr = String(num);
        if (num === 0) return num;
        if (parsedStr.search(/[eE]/) !== -1) {
          if (options.eNotation) return num;
          else return str;
        } else if (trimmedStr.indexOf(".") !== -1) {
          if (parsedStr === "0") return num;
          else if (parsedStr === numTrimmedByZeros) return num;
          else if (parsedStr === `${sign}${numTrimmedByZeros}`) return num;
          else return str;
        }
        let n = leadingZeros ? numTrimmedByZeros : trimmedStr;
        if (leadingZeros) {
          return n === parsedStr || sign + n === parsedStr ? num : str;
        } else {
          return n === parsedStr || n === sign + parsedStr ? num : str;
        }
      }
    } else {
      return str;
    }
  }
}
function resolveEnotation(str, trimmedStr, options) {
  if (!options.eNotation) return str;
  const notation = trimmedStr.match(eNotationRegx);
  if (notation) {
    let sign = notation[1] || "";
    const eChar = notation[3].indexOf("e") === -1 ? "E" : "e";
    const leadingZeros = notation[2];
    const eAdjacentToLeadingZeros = sign ? (
      // 0E.
      trimmedStr[leadingZeros.length + 1] === eChar
    ) : trimmedStr[leadingZeros.length] === eChar;
    if (leadingZeros.length > 1 && eAdjacentToLeadingZeros) return str;
    else if (leadingZeros.length === 1 && (notation[3].startsWith(`.${eChar}`) || notation[3][0] === eChar)) {
      return Number(trimmedStr);
    } else if (leadingZeros.length > 0) {
      if (options.leadingZeros && !eAdjacentToLeadingZeros) {
        return Number(trimmedStr);
      } else return str;
    } else {
      return Number(trimmedStr);
    }
  } else {
    return str;
  }
}
function trimZeros(numStr) {
  if (numStr && numStr.indexOf(".") !== -1) {
    let end = numStr.length;
    while (end > 0 && numStr.charCodeAt(end - 1) === 48) end--;
    numStr = numStr.slice(0, end);
    if (numStr === ".") numStr = "0";
    else if (numStr[0] === ".") numStr = "0" + numStr;
    else if (numStr[numStr.length - 1] === ".") numStr = numStr.substring(0, numStr.length - 1);
    return numStr;
  }
  return numStr;
}
function parse_int(numStr, base) {
  const str = numStr.trim();
  if (base === 2 || base === 8) numStr = str.substring(2);
  if (parseInt) return parseInt(numStr, base);
  else if (Number.parseInt) return Number.parseInt(numStr, base);
  else if (window && window.parseInt) return window.parseInt(numStr, base);
  else throw new Error("parseInt, Number.parseInt, window.parseInt are not supported");
}
function handleInfinity(str, num, options) {
  const isPositive = num === Infinity;
  switch (options.infinity.toLowerCase()) {
    case "null":
      return null;
    case "infinity":
      return num;
    // Return Infinity or -Infinity
    case "string":
      return isPositive ? "Infinity" : "-Infinity";
    case "original":
    default:
      return str;
  }
}
var hexRegex, binRegex, octRegex, numRegex, consider, eNotationRegx;
var init_strnum = __esm({
  "../../../work/main/node_modules/strnum/strnum.js"() {
    init_anynum();
    hexRegex = /^[-+]?0x[a-fA-F0-9]+$/;
    binRegex = /^0b[01]+$/;
    octRegex = /^0o[0-7]+$/;
    numRegex = /^([\-\+])?(0*)([0-9]*(\.[0-9]*)?)$/;
    consider = {
      hex: true,
      binary: false,
      octal: false,
      leadingZeros: true,
      decimalPoint: ".",
      eNotation: true,
      //skipLike: /regex/,
      infinity: "original",
      // "null", "infinity" (Infinity type), "string" ("Infinity" (the string literal))
      unicode: false
    };
    eNotationRegx = /^([-+])?(0*)(\d*(\.\d*)?[eE][-\+]?\d+)$/;
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/ignoreAttributes.js
function getIgnoreAttributesFn(ignoreAttributes) {
  if (typeof ignoreAttributes === "function") {
    return ignoreAttributes;
  }
  if (Array.isArray(ignoreAttributes)) {
    return (attrName) => {
      for (const pattern of ignoreAttributes) {
        if (typeof pattern === "string" && attrName === pattern) {
          return true;
        }
        if (pattern instanceof RegExp && pattern.test(attrName)) {
          return true;
        }
      }
    };
  }
  return () => false;
}
var init_ignoreAttributes = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/ignoreAttributes.js"() {
  }
});

// ../../../work/main/node_modules/path-expression-matcher/src/Expression.js
var Expression;
var init_Expression = __esm({
  "../../../work/main/node_modules/path-expression-matcher/src/Expression.js"() {
    Expression = class {
      /**
       * Create a new Expression
       * @param {string} pattern - Pattern string (e.g., "root.users.user", "..user[id]")
       * @param {Object} options - Configuration options
       * @param {string} options.separator - Path separator (default: '.')
       */
      constructor(pattern, options = {}, data) {
        this.pattern = pattern;
        this.separator = options.separator || ".";
        this.segments = this._parse(pattern);
        this.data = data;
        this._hasDeepWildcard = this.segments.some((seg) => seg.type === "deep-wildcard");
        this._hasAttributeCondition = this.segments.some((seg) => seg.attrName !== void 0);
        this._hasPositionSelector = this.segments.some((seg) => seg.position !== void 0);
      }
      /**
       * Parse pattern string into segments
       * @private
       * @param {string} pattern - Pattern to parse
       * @returns {Array} Array of segment objects
       */
      _parse(pattern) {
        const segments = [];
        let i = 0;
        let currentPart = "";
        while (i < pattern.length) {
          if (pattern[i] === this.separator) {
            if (i + 1 < pattern.length && pattern[i + 1] === this.separator) {
              if (currentPart.trim()) {
                segments.push(this._parseSegment(currentPart.trim()));
                currentPart = "";
              }
              segments.push({ type: "deep-wildcard" });
              i += 2;
            } else {
              if (currentPart.trim()) {
                segments.push(this._parseSegment(currentPart.trim()));
              }
              currentPart = "";
              i++;
            }
          } else {
            currentPart += pattern[i];
            i++;
          }
        }
        if (currentPart.trim()) {
          segments.push(this._parseSegment(currentPart.trim()));
        }
        return segments;
      }
      /**
       * Parse a single segment
       * @private
       * @param {string} part - Segment string (e.g., "user", "ns::user", "user[id]", "ns::user:first")
       * @returns {Object} Segment object
       */
      _parseSegment(part) {
        const segment = { type: "tag" };
        let bracketContent = null;
        let withoutBrackets = part;
        const bracketMatch = part.match(/^([^\[]+)(\[[^\]]*\])(.*)$/);
        if (bracketMatch) {
          withoutBrackets = bracketMatch[1] + bracketMatch[3];
          if (bracketMatch[2]) {
            const content = bracketMatch[2].slice(1, -1);
            if (content) {
              bracketContent = content;
            }
          }
        }
        let namespace = void 0;
        let tagAndPosition = withoutBrackets;
        if (withoutBrackets.includes("::")) {
          const nsIndex = withoutBrackets.indexOf("::");
          namespace = withoutBrackets.substring(0, nsIndex).trim();
          tagAndPosition = withoutBrackets.substring(nsIndex + 2).trim();
          if (!namespace) {
            throw new Error(`Invalid namespace in pattern: ${part}`);
          }
        }
        let tag = void 0;
        let positionMatch = null;
        if (tagAndPosition.includes(":")) {
          const colonIndex = tagAndPosition.lastIndexOf(":");
          const tagPart = tagAndPosition.substring(0, colonIndex).trim();
          const posPart = tagAndPosition.substring(colonIndex + 1).trim();
          const isPositionKeyword = ["first", "last", "odd", "even"].includes(posPart) || /^nth\(\d+\)$/.test(posPart);
          if (isPositionKeyword) {
            tag = tagPart;
            positionMatch = posPart;
          } else {
            tag = tagAndPosition;
          }
        } else {
          tag = tagAndPosition;
        }
        if (!tag) {
          throw new Error(`Invalid segment pattern: ${part}`);
        }
        segment.tag = tag;
        if (namespace) {
          segment.namespace = namespace;
        }
        if (bracketContent) {
          if (bracketContent.includes("=")) {
            const eqIndex = bracketContent.indexOf("=");
            segment.attrName = bracketContent.substring(0, eqIndex).trim();
            segment.attrValue = bracketContent.substring(eqIndex + 1).trim();
          } else {
            segment.attrName = bracketContent.trim();
          }
        }
        if (positionMatch) {
          const nthMatch = positionMatch.match(/^nth\((\d+)\)$/);
          if (nthMatch) {
            segment.position = "nth";
            segment.positionValue = parseInt(nthMatch[1], 10);
          } else {
            segment.position = positionMatch;
          }
        }
        return segment;
      }
      /**
       * Get the number of segments
       * @returns {number}
       */
      get length() {
        return this.segments.length;
      }
      /**
       * Check if expression contains deep wildcard
       * @returns {boolean}
       */
      hasDeepWildcard() {
        return this._hasDeepWildcard;
      }
      /**
       * Check if expression has attribute conditions
       * @returns {boolean}
       */
      hasAttributeCondition() {
        return this._hasAttributeCondition;
      }
      /**
       * Check if expression has position selectors
       * @returns {boolean}
       */
      hasPositionSelector() {
        return this._hasPositionSelector;
      }
      /**
       * Get string representation
       * @returns {string}
       */
      toString() {
        return this.pattern;
      }
    };
  }
});

// ../../../work/main/node_modules/path-expression-matcher/src/ExpressionSet.js
var ExpressionSet;
var init_ExpressionSet = __esm({
  "../../../work/main/node_modules/path-expression-matcher/src/ExpressionSet.js"() {
    ExpressionSet = class {
      constructor() {
        this._byDepthAndTag = /* @__PURE__ */ new Map();
        this._wildcardByDepth = /* @__PURE__ */ new Map();
        this._deepWildcards = [];
        this._deepByTerminalTag = /* @__PURE__ */ new Map();
        this._patterns = /* @__PURE__ */ new Set();
        this._sealed = false;
      }
      /**
       * Add an Expression to the set.
       * Duplicate patterns (same pattern string) are silently ignored.
       *
       * @param {import('./Expression.js').default} expression - A pre-constructed Expression instance
       * @returns {this} for chaining
       * @throws {TypeError} if called after seal()
       *
       * @example
       * set.add(new Expression('root.users.user'));
       * set.add(new Expression('..script'));
       */
      add(expression) {
        if (this._sealed) {
          throw new TypeError(
            "ExpressionSet is sealed. Create a new ExpressionSet to add more expressions."
          );
        }
        if (this._patterns.has(expression.pattern)) return this;
        this._patterns.add(expression.pattern);
        if (expression.hasDeepWildcard()) {
          const lastSeg2 = expression.segments[expression.segments.length - 1];
          if (lastSeg2 && lastSeg2.type !== "deep-wildcard" && lastSeg2.tag !== "*") {
            const tag2 = lastSeg2.tag;
            if (!this._deepByTerminalTag.has(tag2)) this._deepByTerminalTag.set(tag2, []);
            this._deepByTerminalTag.get(tag2).push(expression);
          } else {
            this._deepWildcards.push(expression);
          }
          return this;
        }
        const depth = expression.length;
        const lastSeg = expression.segments[expression.segments.length - 1];
        const tag = lastSeg?.tag;
        if (!tag || tag === "*") {
          if (!this._wildcardByDepth.has(depth)) this._wildcardByDepth.set(depth, []);
          this._wildcardByDepth.get(depth).push(expression);
        } else {
          const key = `${depth}:${tag}`;
          if (!this._byDepthAndTag.has(key)) this._byDepthAndTag.set(key, []);
          this._byDepthAndTag.get(key).push(expression);
        }
        return this;
      }
      /**
       * Add multiple expressions at once.
       *
       * @param {import('./Expression.js').default[]} expressions - Array of Expression instances
       * @returns {this} for chaining
       *
       * @example
       * set.addAll([
       *   new Expression('root.users.user'),
       *   new Expression('root.config.setting'),
       * ]);
       */
      addAll(expressions) {
        for (const expr of expressions) this.add(expr);
        return this;
      }
      /**
       * Check whether a pattern string is already present in the set.
       *
       * @param {import('./Expression.js').default} expression
       * @returns {boolean}
       */
      has(expression) {
        return this._patterns.has(expression.pattern);
      }
      /**
       * Number of expressions in the set.
       * @type {number}
       */
      get size() {
        return this._patterns.size;
      }
      /**
       * Seal the set against further modifications.
       * Useful to prevent accidental mutations after config is built.
       * Calling add() or addAll() on a sealed set throws a TypeError.
       *
       * @returns {this}
       */
      seal() {
        this._sealed = true;
        return this;
      }
      /**
       * Whether the set has been sealed.
       * @type {boolean}
       */
      get isSealed() {
        return this._sealed;
      }
      /**
       * Test whether the matcher's current path matches any expression in the set.
       *
       * Evaluation order (cheapest → most expensive):
       *  1. Exact depth + tag bucket  — O(1) lookup, typically 0–2 expressions
       *  2. Depth-only wildcard bucket — O(1) lookup, rare
       *  3. Deep-wildcard list         — always checked, but usually small
       *
       * @param {import('./Matcher.js').default} matcher - Matcher instance (or readOnly view)
       * @returns {boolean} true if any expression matches the current path
       *
       * @example
       * if (stopNodes.matchesAny(matcher)) {
       *   // handle stop node
       * }
       */
      matchesAny(matcher2) {
        return this.findMatch(matcher2) !== null;
      }
      /**
      * Find and return the first Expression that matches the matcher's current path.
      *
      * Uses the same evaluation order as matchesAny (cheapest → most expensive):
      *  1. Exact depth + tag bucket
      *  2. Depth-only wildcard bucket
      *  3. Deep-wildcard list
      *
      * @param {import('./Matcher.js').default} matcher - Matcher instance (or readOnly view)
      * @returns {import('./Expression.js').default | null} the first matching Expression, or null
      *
      * @example
      * const expr = stopNodes.findMatch(matcher);
      * if (expr) {
      *   // access expr.config, expr.pattern, etc.
      * }
      */
      findMatch(matcher2) {
        const depth = matcher2.getDepth();
        const tag = matcher2.getCurrentTag();
        const exactKey = `${depth}:${tag}`;
        const exactBucket = this._byDepthAndTag.get(exactKey);
        if (exactBucket) {
          for (let i = 0; i < exactBucket.length; i++) {
            if (matcher2.matches(exactBucket[i])) return exactBucket[i];
          }
        }
        const wildcardBucket = this._wildcardByDepth.get(depth);
        if (wildcardBucket) {
          for (let i = 0; i < wildcardBucket.length; i++) {
            if (matcher2.matches(wildcardBucket[i])) return wildcardBucket[i];
          }
        }
        const deepBucket = this._deepByTerminalTag.get(tag);
        if (deepBucket) {
          for (let i = 0; i < deepBucket.length; i++) {
            if (matcher2.matches(deepBucket[i])) return deepBucket[i];
          }
        }
        for (let i = 0; i < this._deepWildcards.length; i++) {
          if (matcher2.matches(this._deepWildcards[i])) return this._deepWildcards[i];
        }
        return null;
      }
    };
  }
});

// ../../../work/main/node_modules/path-expression-matcher/src/Matcher.js
var MatcherView, Matcher;
var init_Matcher = __esm({
  "../../../work/main/node_modules/path-expression-matcher/src/Matcher.js"() {
    MatcherView = class {
      /**
       * @param {Matcher} matcher - The parent Matcher instance to read from.
       */
      constructor(matcher2) {
        this._matcher = matcher2;
      }
      /**
       * Get the path separator used by the parent matcher.
       * @returns {string}
       */
      get separator() {
        return this._matcher.separator;
      }
      /**
       * Get current tag name.
       * @returns {string|undefined}
       */
      getCurrentTag() {
        const path = this._matcher.path;
        return path.length > 0 ? path[path.length - 1].tag : void 0;
      }
      /**
       * Get current namespace.
       * @returns {string|undefined}
       */
      getCurrentNamespace() {
        const path = this._matcher.path;
        return path.length > 0 ? path[path.length - 1].namespace : void 0;
      }
      /**
       * Get current node's attribute value.
       * @param {string} attrName
       * @returns {*}
       */
      getAttrValue(attrName) {
        const path = this._matcher.path;
        if (path.length === 0) return void 0;
        return path[path.length - 1].values?.[attrName];
      }
      /**
       * Check if current node has an attribute.
       * @param {string} attrName
       * @returns {boolean}
       */
      hasAttr(attrName) {
        const path = this._matcher.path;
        if (path.length === 0) return false;
        const current = path[path.length - 1];
        return current.values !== void 0 && attrName in current.values;
      }
      /**
       * Get the value of a "kept" attribute from the nearest ancestor (or
       * current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
       * @param {string} attrName
       * @returns {*}
       */
      getAnyParentAttr(attrName) {
        return this._matcher.getAnyParentAttr(attrName);
      }
      /**
       * Check whether any ancestor (or the current node) kept the given
       * attribute via `push(tag, attrs, ns, { keep: [...] })`.
       * @param {string} attrName
       * @returns {boolean}
       */
      hasAnyParentAttr(attrName) {
        return this._matcher.hasAnyParentAttr(attrName);
      }
      /**
       * Get current node's sibling position (child index in parent).
       * @returns {number}
       */
      getPosition() {
        const path = this._matcher.path;
        if (path.length === 0) return -1;
        return path[path.length - 1].position ?? 0;
      }
      /**
       * Get current node's repeat counter (occurrence count of this tag name).
       * @returns {number}
       */
      getCounter() {
        const path = this._matcher.path;
        if (path.length === 0) return -1;
        return path[path.length - 1].counter ?? 0;
      }
      /**
       * Get current node's sibling index (alias for getPosition).
       * @returns {number}
       * @deprecated Use getPosition() or getCounter() instead
       */
      getIndex() {
        return this.getPosition();
      }
      /**
       * Get current path depth.
       * @returns {number}
       */
      getDepth() {
        return this._matcher.path.length;
      }
      /**
       * Get path as string.
       * @param {string} [separator] - Optional separator (uses default if not provided)
       * @param {boolean} [includeNamespace=true]
       * @returns {string}
       */
      toString(separator, includeNamespace = true) {
        return this._matcher.toString(separator, includeNamespace);
      }
      /**
       * Get path as array of tag names.
       * @returns {string[]}
       */
      toArray() {
        return this._matcher.path.map((n) => n.tag);
      }
      /**
       * Match current path against an Expression.
       * @param {Expression} expression
       * @returns {boolean}
       */
      matches(expression) {
        return this._matcher.matches(expression);
      }
      /**
       * Match any expression in the given set against the current path.
       * @param {ExpressionSet} exprSet
       * @returns {boolean}
       */
      matchesAny(exprSet) {
        return exprSet.matchesAny(this._matcher);
      }
    };
    Matcher = class {
      /**
       * Create a new Matcher.
       * @param {Object} [options={}]
       * @param {string} [options.separator='.'] - Default path separator
       */
      constructor(options = {}) {
        this.separator = options.separator || ".";
        this.path = [];
        this.siblingStacks = [];
        this._pathStringCache = null;
        this._view = new MatcherView(this);
        this._keptAttrs = [];
      }
      /**
       * Push a new tag onto the path.
       * @param {string} tagName
       * @param {Object|null} [attrValues=null]
       * @param {string|null} [namespace=null]
       * @param {Object|null} [options=null]
       * @param {string[]} [options.keep] - Names of attributes (from attrValues)
       */
      push(tagName, attrValues = null, namespace = null, options = null) {
        this._pathStringCache = null;
        if (this.path.length > 0) {
          this.path[this.path.length - 1].values = void 0;
        }
        const currentLevel = this.path.length;
        let level = this.siblingStacks[currentLevel];
        if (!level) {
          level = { counts: /* @__PURE__ */ new Map(), total: 0 };
          this.siblingStacks[currentLevel] = level;
        }
        const siblingKey = namespace ? `${namespace}:${tagName}` : tagName;
        const counter = level.counts.get(siblingKey) || 0;
        const position = level.total;
        level.counts.set(siblingKey, counter + 1);
        level.total++;
        const node = {
          tag: tagName,
          position,
          counter
        };
        if (namespace !== null && namespace !== void 0) {
          node.namespace = namespace;
        }
        if (attrValues !== null && attrValues !== void 0) {
          node.values = attrValues;
        }
        this.path.push(node);
        const depth = this.path.length;
        const keep = options !== null ? options.keep : null;
        if (keep !== null && keep !== void 0 && keep.length > 0 && attrValues) {
          for (let i = 0; i < keep.length; i++) {
            const name = keep[i];
            if (attrValues[name] !== void 0) {
              this._keptAttrs.push({ depth, name, value: attrValues[name] });
            }
          }
        }
      }
      /**
       * Pop the last tag from the path.
       * @returns {Object|undefined} The popped node
       */
      pop() {
        if (this.path.length === 0) return void 0;
        this._pathStringCache = null;
        const node = this.path.pop();
        if (this.siblingStacks.length > this.path.length + 1) {
          this.siblingStacks.length = this.path.length + 1;
        }
        const poppedDepth = this.path.length + 1;
        while (this._keptAttrs.length > 0 && this._keptAttrs[this._keptAttrs.length - 1].depth >= poppedDepth) {
          this._keptAttrs.pop();
        }
        return node;
      }
      /**
       * Update current node's attribute values.
       * Useful when attributes are parsed after push.
       * @param {Object} attrValues
       */
      updateCurrent(attrValues) {
        if (this.path.length > 0) {
          const current = this.path[this.path.length - 1];
          if (attrValues !== null && attrValues !== void 0) {
            current.values = attrValues;
          }
        }
      }
      /**
       * Get current tag name.
       * @returns {string|undefined}
       */
      getCurrentTag() {
        return this.path.length > 0 ? this.path[this.path.length - 1].tag : void 0;
      }
      /**
       * Get current namespace.
       * @returns {string|undefined}
       */
      getCurrentNamespace() {
        return this.path.length > 0 ? this.path[this.path.length - 1].namespace : void 0;
      }
      /**
       * Get current node's attribute value.
       * @param {string} attrName
       * @returns {*}
       */
      getAttrValue(attrName) {
        if (this.path.length === 0) return void 0;
        return this.path[this.path.length - 1].values?.[attrName];
      }
      /**
       * Check if current node has an attribute.
       * @param {string} attrName
       * @returns {boolean}
       */
      hasAttr(attrName) {
        if (this.path.length === 0) return false;
        const current = this.path[this.path.length - 1];
        return current.values !== void 0 && attrName in current.values;
      }
      /**
       * Get the value of a "kept" attribute from the nearest ancestor (or
       * current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
       * Unlike getAttrValue(), this works regardless of how deep the path has
       * gone since the attribute was pushed — but only for attribute names that
       * were explicitly marked with `keep` at push time. Cost is proportional to
       * the number of currently-kept attributes (typically 0-3), not path depth.
       * @param {string} attrName
       * @returns {*} the value, or undefined if no ancestor kept this attribute
       */
      getAnyParentAttr(attrName) {
        const kept = this._keptAttrs;
        for (let i = kept.length - 1; i >= 0; i--) {
          if (kept[i].name === attrName) return kept[i].value;
        }
        return void 0;
      }
      /**
       * Check whether any ancestor (or the current node) kept the given
       * attribute via `push(tag, attrs, ns, { keep: [...] })`.
       * @param {string} attrName
       * @returns {boolean}
       */
      hasAnyParentAttr(attrName) {
        const kept = this._keptAttrs;
        for (let i = kept.length - 1; i >= 0; i--) {
          if (kept[i].name === attrName) return true;
        }
        return false;
      }
      /**
       * Get current node's sibling position (child index in parent).
       * @returns {number}
       */
      getPosition() {
        if (this.path.length === 0) return -1;
        return this.path[this.path.length - 1].position ?? 0;
      }
      /**
       * Get current node's repeat counter (occurrence count of this tag name).
       * @returns {number}
       */
      getCounter() {
        if (this.path.length === 0) return -1;
        return this.path[this.path.length - 1].counter ?? 0;
      }
      /**
       * Get current node's sibling index (alias for getPosition).
       * @returns {number}
       * @deprecated Use getPosition() or getCounter() instead
       */
      getIndex() {
        return this.getPosition();
      }
      /**
       * Get current path depth.
       * @returns {number}
       */
      getDepth() {
        return this.path.length;
      }
      /**
       * Get path as string.
       * @param {string} [separator] - Optional separator (uses default if not provided)
       * @param {boolean} [includeNamespace=true]
       * @returns {string}
       */
      toString(separator, includeNamespace = true) {
        const sep4 = separator || this.separator;
        const isDefault = sep4 === this.separator && includeNamespace === true;
        if (isDefault) {
          if (this._pathStringCache !== null) {
            return this._pathStringCache;
          }
          const result = this.path.map(
            (n) => n.namespace ? `${n.namespace}:${n.tag}` : n.tag
          ).join(sep4);
          this._pathStringCache = result;
          return result;
        }
        return this.path.map(
          (n) => includeNamespace && n.namespace ? `${n.namespace}:${n.tag}` : n.tag
        ).join(sep4);
      }
      /**
       * Get path as array of tag names.
       * @returns {string[]}
       */
      toArray() {
        return this.path.map((n) => n.tag);
      }
      /**
       * Reset the path to empty.
       */
      reset() {
        this._pathStringCache = null;
        this.path = [];
        this.siblingStacks = [];
        this._keptAttrs = [];
      }
      /**
       * Match current path against an Expression.
       * @param {Expression} expression
       * @returns {boolean}
       */
      matches(expression) {
        const segments = expression.segments;
        if (segments.length === 0) {
          return false;
        }
        if (expression.hasDeepWildcard()) {
          return this._matchWithDeepWildcard(segments);
        }
        return this._matchSimple(segments);
      }
      /**
       * @private
       */
      _matchSimple(segments) {
        if (this.path.length !== segments.length) {
          return false;
        }
        for (let i = 0; i < segments.length; i++) {
          if (!this._matchSegment(segments[i], this.path[i], i === this.path.length - 1)) {
            return false;
          }
        }
        return true;
      }
      /**
       * @private
       */
      _matchWithDeepWildcard(segments) {
        let pathIdx = this.path.length - 1;
        let segIdx = segments.length - 1;
        while (segIdx >= 0 && pathIdx >= 0) {
          const segment = segments[segIdx];
          if (segment.type === "deep-wildcard") {
            segIdx--;
            if (segIdx < 0) {
              return true;
            }
            const nextSeg = segments[segIdx];
            let found = false;
            for (let i = pathIdx; i >= 0; i--) {
              if (this._matchSegment(nextSeg, this.path[i], i === this.path.length - 1)) {
                pathIdx = i - 1;
                segIdx--;
                found = true;
                break;
              }
            }
            if (!found) {
              return false;
            }
          } else {
            if (!this._matchSegment(segment, this.path[pathIdx], pathIdx === this.path.length - 1)) {
              return false;
            }
            pathIdx--;
            segIdx--;
          }
        }
        return segIdx < 0;
      }
      /**
       * @private
       */
      _matchSegment(segment, node, isCurrentNode) {
        if (segment.tag !== "*" && segment.tag !== node.tag) {
          return false;
        }
        if (segment.namespace !== void 0) {
          if (segment.namespace !== "*" && segment.namespace !== node.namespace) {
            return false;
          }
        }
        if (segment.attrName !== void 0) {
          if (!isCurrentNode) {
            return false;
          }
          if (!node.values || !(segment.attrName in node.values)) {
            return false;
          }
          if (segment.attrValue !== void 0) {
            if (String(node.values[segment.attrName]) !== String(segment.attrValue)) {
              return false;
            }
          }
        }
        if (segment.position !== void 0) {
          if (!isCurrentNode) {
            return false;
          }
          const counter = node.counter ?? 0;
          if (segment.position === "first" && counter !== 0) {
            return false;
          } else if (segment.position === "odd" && counter % 2 !== 1) {
            return false;
          } else if (segment.position === "even" && counter % 2 !== 0) {
            return false;
          } else if (segment.position === "nth" && counter !== segment.positionValue) {
            return false;
          }
        }
        return true;
      }
      /**
       * Match any expression in the given set against the current path.
       * @param {ExpressionSet} exprSet
       * @returns {boolean}
       */
      matchesAny(exprSet) {
        return exprSet.matchesAny(this);
      }
      /**
       * Create a snapshot of current state.
       * @returns {Object}
       */
      snapshot() {
        return {
          path: this.path.map((node) => ({ ...node })),
          siblingStacks: this.siblingStacks.map((level) => level ? { counts: new Map(level.counts), total: level.total } : level),
          keptAttrs: this._keptAttrs.map((entry2) => ({ ...entry2 }))
        };
      }
      /**
       * Restore state from snapshot.
       * @param {Object} snapshot
       */
      restore(snapshot) {
        this._pathStringCache = null;
        this.path = snapshot.path.map((node) => ({ ...node }));
        this.siblingStacks = snapshot.siblingStacks.map((level) => level ? { counts: new Map(level.counts), total: level.total } : level);
        this._keptAttrs = (snapshot.keptAttrs || []).map((entry2) => ({ ...entry2 }));
      }
      /**
       * Return the read-only {@link MatcherView} for this matcher.
       *
       * The same instance is returned on every call — no allocation occurs.
       * It always reflects the current parser state and is safe to pass to
       * user callbacks without risk of accidental mutation.
       *
       * @returns {MatcherView}
       *
       * @example
       * const view = matcher.readOnly();
       * // pass view to callbacks — it stays in sync automatically
       * view.matches(expr);       // ✓
       * view.getCurrentTag();     // ✓
       * // view.push(...)         // ✗ method does not exist — caught by TypeScript
       */
      readOnly() {
        return this._view;
      }
    };
  }
});

// ../../../work/main/node_modules/path-expression-matcher/src/index.js
var init_src3 = __esm({
  "../../../work/main/node_modules/path-expression-matcher/src/index.js"() {
    init_Expression();
    init_Matcher();
    init_ExpressionSet();
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/html.js
var HTML_PATTERNS, html_default;
var init_html = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/html.js"() {
    HTML_PATTERNS = [
      {
        id: "html-script-open",
        description: "<script opening tag",
        pattern: /<script[\s>/]/i
      },
      {
        id: "html-script-close",
        description: "</script closing tag",
        pattern: /<\/script[\s>]/i
      },
      {
        id: "html-javascript-protocol",
        description: "javascript: URI scheme (with optional whitespace/encoding)",
        // Handles j&#x61;vascript:, j\u0061vascript:, and whitespace variants
        pattern: /j[\t\n\r ]*a[\t\n\r ]*v[\t\n\r ]*a[\t\n\r ]*s[\t\n\r ]*c[\t\n\r ]*r[\t\n\r ]*i[\t\n\r ]*p[\t\n\r ]*t[\t\n\r ]*:/i
      },
      {
        id: "html-vbscript-protocol",
        description: "vbscript: URI scheme",
        pattern: /vbscript[\t\n\r ]*:/i
      },
      {
        id: "html-data-html",
        description: "data:text/html URI — can execute scripts in browsers",
        pattern: /data[\t\n\r ]*:[\t\n\r ]*text\/html/i
      },
      {
        id: "html-data-xhtml",
        description: "data:application/xhtml+xml URI",
        pattern: /data[\t\n\r ]*:[\t\n\r ]*application\/xhtml/i
      },
      {
        id: "html-data-svg",
        description: "data:image/svg+xml URI — can execute scripts",
        pattern: /data[\t\n\r ]*:[\t\n\r ]*image\/svg\+xml/i
      },
      {
        id: "html-inline-event-handler",
        description: "Inline event handler attributes: onclick=, onerror=, onload=, etc.",
        // \bon ensures we match a word boundary so "phonetic=" is not caught
        pattern: /\bon\w{1,30}\s*=/i
      },
      {
        id: "html-entity-obfuscated-script",
        description: "HTML-entity-encoded <script (e.g. &#x3C;script or &lt;script)",
        // Entities include optional trailing semicolon: &#x3C; or &#x3C (both valid in HTML5)
        pattern: /(?:&#x0*3[Cc];?|&#0*60;?|&lt;)\s*script/i
      },
      {
        id: "html-entity-obfuscated-javascript",
        description: 'HTML-entity-encoded javascript: (partial — catches common &#106; or &#x6a; for "j")',
        pattern: /(?:&#x0*6[Aa];?|&#0*106;?)\s*(?:&#x0*61;?|a)[\s\S]{0,80}script\s*:/i
      },
      {
        id: "html-style-expression",
        description: "CSS expression() — IE-era code execution in style attributes",
        pattern: /style[\s\S]{0,20}expression\s*\(/i
      },
      {
        id: "html-object-embed",
        description: "<object or <embed tags that can load active content",
        pattern: /<(?:object|embed)[\s>/]/i
      },
      {
        id: "html-base-tag",
        description: "<base href= — can hijack all relative URLs on a page",
        pattern: /<base[\s>]/i
      },
      {
        id: "html-meta-refresh",
        description: '<meta http-equiv="refresh" — can redirect users',
        pattern: /<meta[\s\S]{0,40}http-equiv[\s\S]{0,20}refresh/i
      },
      {
        id: "html-srcdoc",
        description: "srcdoc= attribute on iframes — embeds HTML that can run scripts",
        pattern: /srcdoc\s*=/i
      },
      {
        id: "html-iframe",
        description: "<iframe tag",
        pattern: /<iframe[\s>/]/i
      },
      {
        id: "html-form",
        description: "<form tag — can be used for phishing / credential harvesting injection",
        pattern: /<form[\s>/]/i
      }
    ];
    html_default = HTML_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/xml.js
var XML_PATTERNS, xml_default;
var init_xml = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/xml.js"() {
    XML_PATTERNS = [
      {
        id: "xml-cdata-injection",
        description: "CDATA section injection: <![CDATA[ breaks out of text node context",
        pattern: /<!\[CDATA\[/i
      },
      {
        id: "xml-cdata-close",
        description: "CDATA close sequence: ]]> can terminate an enclosing CDATA section",
        pattern: /\]\]>/
      },
      {
        id: "xml-processing-instruction",
        description: "XML processing instruction: <?xml-stylesheet or <?php etc.",
        pattern: /<\?(?:xml[\- ]|php|asp)/i
      },
      {
        id: "xml-doctype-injection",
        description: "DOCTYPE declaration embedded in content — can define entities",
        // Match <!DOCTYPE followed by end-of-string, whitespace, or [ (internal subset)
        pattern: /<!DOCTYPE(?:[\s[]|$)/i
      },
      {
        id: "xml-entity-system",
        description: "SYSTEM keyword — used in external entity declarations (XXE)",
        pattern: /\bSYSTEM\s+["']/i
      },
      {
        id: "xml-entity-public",
        description: "PUBLIC keyword — used in external entity declarations (XXE)",
        pattern: /\bPUBLIC\s+["']/i
      },
      {
        id: "xml-entity-declaration",
        description: "<!ENTITY declaration — defines entities, potential XXE or entity expansion",
        pattern: /<!ENTITY[\s%]/i
      },
      {
        id: "xml-billion-laughs",
        description: "Entity reference chaining / billion laughs: repeated &eX; style references",
        // Heuristic: 3+ consecutive entity refs suggests expansion attack
        pattern: /(?:&\w{1,20};){3,}/
      },
      {
        id: "xml-namespace-confusion",
        description: "xmlns: attribute injection — can redefine namespaces to confuse parsers",
        // pattern: /\bxmlns\s*(?::\w{1,40})?\s*=/i,
        pattern: /\bxmlns(?::\w{1,40})?\s*=/i
      },
      {
        id: "xml-comment-injection",
        description: "<!-- comment injection — can hide content from some parsers",
        pattern: /<!--/
      },
      {
        id: "xml-comment-close",
        description: "--> closes an enclosing XML comment",
        pattern: /-->/
      },
      {
        id: "xml-pi-close",
        description: "?> closes an enclosing processing instruction",
        pattern: /\?>/
      }
    ];
    xml_default = XML_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/svg.js
var SVG_PATTERNS, svg_default;
var init_svg = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/svg.js"() {
    SVG_PATTERNS = [
      {
        id: "svg-script-element",
        description: "<script element inside SVG executes JavaScript",
        pattern: /<script[\s>/]/i
      },
      {
        id: "svg-xlink-href-javascript",
        description: "xlink:href with javascript: — classic SVG XSS via <a> or <use>",
        pattern: /xlink\s*:\s*href\s*=\s*["']?\s*javascript\s*:/i
      },
      {
        id: "svg-href-javascript",
        description: "href= with javascript: in SVG context (<a>, <animate>, etc.)",
        pattern: /href\s*=\s*["']?\s*javascript\s*:/i
      },
      {
        id: "svg-foreignobject",
        description: "<foreignObject embeds HTML inside SVG — can execute scripts",
        pattern: /<foreignObject[\s>/]/i
      },
      {
        id: "svg-use-external",
        description: "<use xlink:href or href pointing to external resource (non-fragment URL)",
        // Match <use with href= where the value starts with a non-# character (external URL)
        // [\"'][^#] catches quoted values not starting with #; [^\"'#\s>] catches unquoted
        pattern: /<use[\s\S]{0,60}(?:xlink\s*:\s*)?href\s*=\s*(?:["'][^#]|[^"'#\s>])/i
      },
      {
        id: "svg-animate-href",
        description: '<animate attributeName="href" — can dynamically change href to javascript:',
        pattern: /<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*href["']/i
      },
      {
        id: "svg-animate-xlinkhref",
        description: '<animate attributeName="xlink:href"',
        pattern: /<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*xlink\s*:\s*href["']/i
      },
      {
        id: "svg-set-javascript",
        description: '<set to="javascript:..." — sets an attribute to a javascript: URI',
        pattern: /<set[\s\S]{0,80}to\s*=\s*["']?\s*javascript\s*:/i
      },
      {
        id: "svg-event-handler",
        description: "SVG-specific event handler attributes: onload=, onerror=, onactivate=, etc.",
        pattern: /\bon(?:load|error|activate|begin|end|repeat|focus|blur|click|mouse\w{1,20}|key\w{1,20})\s*=/i
      },
      {
        id: "svg-handler-generic",
        description: "Generic on* handler catch-all for SVG attributes",
        pattern: /\bon\w{1,30}\s*=/i
      },
      {
        id: "svg-filter-feimage",
        description: "<feImage href= — filter primitive that can load external resources",
        pattern: /<feImage[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=/i
      },
      {
        id: "svg-image-external",
        description: "<image xlink:href with http/https or javascript protocol",
        pattern: /<image[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=\s*["']?\s*(?:https?|javascript)\s*:/i
      },
      {
        id: "svg-style-javascript",
        description: "style= attribute containing javascript: (e.g. background:url(javascript:...))",
        pattern: /style\s*=[\s\S]{0,60}javascript\s*:/i
      }
    ];
    svg_default = SVG_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/sql.js
var SQL_PATTERNS, sql_default;
var init_sql = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/sql.js"() {
    SQL_PATTERNS = [
      {
        id: "sql-block-comment-open",
        description: "SQL block comment open: /* ... */ — unusual in legitimate user text",
        pattern: /\/\*/
      },
      {
        id: "sql-union-select",
        description: "UNION SELECT — most common SQL injection aggregation attack",
        pattern: /\bUNION\s{1,20}(?:ALL\s{1,20})?SELECT\b/i
      },
      {
        id: "sql-drop-table",
        description: "DROP TABLE — destructive DDL injection",
        pattern: /\bDROP\s{1,20}TABLE\b/i
      },
      {
        id: "sql-drop-database",
        description: "DROP DATABASE — destructive DDL injection",
        pattern: /\bDROP\s{1,20}DATABASE\b/i
      },
      {
        id: "sql-insert-into",
        description: "INSERT INTO — data injection",
        pattern: /\bINSERT\s{1,20}INTO\b/i
      },
      {
        id: "sql-delete-from",
        description: "DELETE FROM — data deletion injection",
        pattern: /\bDELETE\s{1,20}FROM\b/i
      },
      {
        id: "sql-update-set",
        description: "UPDATE ... SET — data modification injection",
        // Allows arbitrary content between UPDATE and SET (table name, alias, etc.)
        pattern: /\bUPDATE\b[\s\S]{1,60}\bSET\b/i
      },
      {
        id: "sql-exec-xp",
        description: "EXEC xp_ — MSSQL extended stored procedure execution",
        pattern: /\bEXEC(?:UTE)?\s{1,20}xp_/i
      },
      {
        id: "sql-tautology-string",
        description: `Classic string tautology: ' OR '1'='1 or " OR "1"="1"`,
        // Last quote is optional — injection may truncate it: ' OR '1'='1--
        pattern: /'\s{0,10}OR\s{0,10}'[^']{0,20}'\s*=\s*'[^']{0,20}/i
      },
      {
        id: "sql-tautology-numeric",
        description: "Numeric tautology: OR 1=1",
        pattern: /\bOR\s{1,10}1\s*=\s*1\b/i
      },
      {
        id: "sql-always-true-zero",
        description: "Numeric tautology: OR 0=0",
        pattern: /\bOR\s{1,10}0\s*=\s*0\b/i
      },
      {
        id: "sql-sleep-benchmark",
        description: "Time-based blind injection: SLEEP() or BENCHMARK()",
        pattern: /\b(?:SLEEP|BENCHMARK)\s*\(/i
      },
      {
        id: "sql-waitfor-delay",
        description: "MSSQL time-based blind injection: WAITFOR DELAY",
        pattern: /\bWAITFOR\s{1,20}DELAY\b/i
      },
      {
        id: "sql-char-function",
        description: "CHAR() function — used to obfuscate injected strings",
        pattern: /\bCHAR\s*\(\s*\d{1,3}/i
      },
      {
        id: "sql-information-schema",
        description: "INFORMATION_SCHEMA — reconnaissance query for table/column enumeration",
        pattern: /\bINFORMATION_SCHEMA\b/i
      }
    ];
    sql_default = SQL_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/shell.js
var SHELL_PATTERNS, shell_default;
var init_shell = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/shell.js"() {
    SHELL_PATTERNS = [
      {
        id: "shell-path-traversal-unix",
        description: "Unix path traversal: ../  — climbing the directory tree",
        pattern: /\.\.\//
      },
      {
        id: "shell-path-traversal-windows",
        description: "Windows path traversal: ..\\ — climbing the directory tree",
        pattern: /\.\.\\/
      },
      {
        id: "shell-path-traversal-encoded",
        description: "URL-encoded path traversal: %2e%2e or %2f variants",
        pattern: /%2e%2e|%2f\.\.|\.\.%2f/i
      },
      {
        id: "shell-null-byte",
        description: "Null byte injection: \\x00 or %00 — truncates strings in C-backed functions",
        pattern: /\x00|%00/
      },
      {
        id: "shell-semicolon",
        description: "Semicolon command separator: cmd1; cmd2",
        pattern: /;/
      },
      {
        id: "shell-pipe",
        description: "Pipe operator: cmd1 | cmd2",
        pattern: /\|/
      },
      {
        id: "shell-and-operator",
        description: "AND operator: cmd1 && cmd2",
        pattern: /&&/
      },
      {
        id: "shell-or-operator",
        description: "OR operator: cmd1 || cmd2",
        pattern: /\|\|/
      },
      {
        id: "shell-backtick",
        description: "Backtick command substitution: `cmd`",
        pattern: /`/
      },
      {
        id: "shell-dollar-paren",
        description: "Dollar-paren command substitution: $(cmd)",
        pattern: /\$\(/
      },
      {
        id: "shell-dollar-brace",
        description: "Dollar-brace variable expansion: ${var} — can be abused for injection",
        pattern: /\$\{/
      },
      {
        id: "shell-redirect-out",
        description: "Output redirection: cmd > file or cmd >> file",
        pattern: />{1,2}/
      },
      {
        id: "shell-redirect-in",
        description: "Input redirection: cmd < file",
        pattern: /</
      },
      {
        id: "shell-newline-injection",
        description: "Newline injection: \\n or \\r — can inject new shell commands",
        pattern: /[\n\r]/
      },
      {
        id: "shell-glob-star",
        description: "Glob expansion: * or ? — can expand to unintended files",
        // Only flag when combined with path separators to reduce false positives
        pattern: /[/\\][*?]/
      },
      {
        id: "shell-absolute-root",
        description: "Absolute root path injection: string starting with / or \\ (Windows UNC)",
        pattern: /^(?:\/|\\\\)/
      },
      {
        id: "shell-windows-drive",
        description: "Windows drive letter path injection: C:\\ or D:/",
        pattern: /^[a-zA-Z]:[/\\]/
      },
      {
        id: "shell-curl-wget",
        description: "curl/wget with URL or flags — can exfiltrate data or download payloads",
        // Require a URL scheme (http/https/ftp) or a flag (-) to reduce false positives
        // "curl is a tool" won't match; "curl http://..." or "curl -s ..." will
        pattern: /\b(?:curl|wget)\s+(?:https?:\/\/|ftp:\/\/|-)/i
      }
    ];
    shell_default = SHELL_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/redos.js
var REDOS_PATTERNS, redos_default;
var init_redos = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/redos.js"() {
    REDOS_PATTERNS = [
      {
        id: "redos-nested-quantifier-plus",
        description: "Nested + quantifier inside a group with outer quantifier: (a+)+, (.+b)*, etc.",
        // Matches any group containing a + quantifier, with an outer * or + — catches (a+)+, (.+b)*, etc.
        pattern: /\([^)]*\+[^)]*\)[+*]/
      },
      {
        id: "redos-nested-quantifier-star",
        description: "Nested * quantifier: (a*)* or (a*)+ — catastrophic backtracking",
        pattern: /\([^)]*\*[^)]*\)[*+]/
      },
      {
        id: "redos-nested-groups",
        description: "Doubly nested quantified groups: ((a+)+) — guaranteed catastrophic",
        pattern: /\(\([^)]{0,40}\)[+*]\)[+*]/
      },
      {
        id: "redos-alternation-overlap",
        description: "Overlapping alternation under quantifier: (a|a)+ — ambiguous NFA paths",
        // Detect repeated identical alternatives under a quantifier
        pattern: /\(([^|()]{1,20})\|(?:\1)(?:\|[^|()]{1,20}){0,5}\)[+*?]{1,2}/
      },
      {
        id: "redos-star-plus-concat",
        description: "(x*x)+ pattern — triggers super-linear backtracking",
        pattern: /\([^)]{0,10}\*[^)]{0,10}\)[+*]/
      },
      {
        id: "redos-dot-star-greedy",
        description: "(.*){n,} or (.+){n,} — repeated greedy dot quantifiers",
        pattern: /\(\.[*+]\)\{?\d/
      },
      {
        id: "redos-large-repetition",
        description: "Very large fixed or range repetition count {1000,} or {1000,n} — denial of service via backtracking",
        // Matches { followed by 4+ digits (≥1000), then optional ,digits }
        pattern: /\{\d{4,}(?:,\d*)?\}/
      },
      {
        id: "redos-catastrophic-alternation",
        description: "Long alternation with many similar branches — polynomial backtracking risk",
        // Heuristic: 10+ pipe-separated alternatives in a single group
        pattern: /\([^)]{0,200}(?:\|[^|)]{0,50}){9,}\)/
      }
    ];
    redos_default = REDOS_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/nosql.js
var sep3, NOSQL_PATTERNS, nosql_default;
var init_nosql = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/nosql.js"() {
    sep3 = `["'\\s]*:`;
    NOSQL_PATTERNS = [
      // ─── MongoDB $ operator injection ────────────────────────────────────────
      {
        id: "nosql-where-operator",
        description: "$where — executes arbitrary JavaScript server-side in MongoDB",
        pattern: new RegExp(`\\$where${sep3}`, "i")
      },
      {
        id: "nosql-ne-operator",
        description: '$ne — "not equal" operator used to bypass equality checks',
        pattern: new RegExp(`\\$ne${sep3}`, "i")
      },
      {
        id: "nosql-gt-operator",
        description: '$gt — "greater than" used to bypass password/value checks',
        pattern: new RegExp(`\\$gte?${sep3}`, "i")
      },
      {
        id: "nosql-lt-operator",
        description: '$lt / $lte — "less than" bypass variants',
        pattern: new RegExp(`\\$lte?${sep3}`, "i")
      },
      {
        id: "nosql-regex-operator",
        description: "$regex — can be used to extract data character by character (blind injection)",
        pattern: new RegExp(`\\$regex${sep3}`, "i")
      },
      {
        id: "nosql-or-operator",
        description: "$or — logical OR; used to create always-true conditions",
        pattern: new RegExp(`\\$or${sep3}\\s*\\[`, "i")
      },
      {
        id: "nosql-and-operator",
        description: "$and — logical AND operator injection",
        pattern: new RegExp(`\\$and${sep3}\\s*\\[`, "i")
      },
      {
        id: "nosql-nor-operator",
        description: "$nor — logical NOR operator injection",
        pattern: new RegExp(`\\$nor${sep3}\\s*\\[`, "i")
      },
      {
        id: "nosql-exists-operator",
        description: "$exists — can enumerate fields to determine schema",
        pattern: new RegExp(`\\$exists${sep3}`, "i")
      },
      {
        id: "nosql-in-operator",
        description: "$in — matches any value in a list; can enumerate values",
        pattern: new RegExp(`\\$in${sep3}\\s*\\[`, "i")
      },
      {
        id: "nosql-expr-operator",
        description: "$expr — allows aggregation expressions in queries (MongoDB 3.6+)",
        pattern: new RegExp(`\\$expr${sep3}`, "i")
      },
      {
        id: "nosql-function-operator",
        description: "$function — executes arbitrary JavaScript in MongoDB 4.4+",
        pattern: new RegExp(`\\$function${sep3}`, "i")
      },
      {
        id: "nosql-accumulator-operator",
        description: "$accumulator — custom aggregation with arbitrary JS execution",
        pattern: new RegExp(`\\$accumulator${sep3}`, "i")
      },
      // ─── Prototype pollution ─────────────────────────────────────────────────
      {
        id: "nosql-proto-pollution",
        description: "__proto__ — prototype pollution via object key injection",
        pattern: /__proto__/
      },
      {
        id: "nosql-constructor-prototype",
        description: "constructor.prototype — alternative prototype pollution vector (dot notation or JSON key)",
        // Matches dot-notation (obj.constructor.prototype) and JSON key adjacency
        // ("constructor": {"prototype": ...})
        pattern: /constructor[\s"':.,{\[]*prototype/i
      },
      {
        id: "nosql-proto-bracket",
        description: '["__proto__"] — bracket-notation prototype pollution',
        pattern: /\[["']__proto__["']\]/
      }
    ];
    nosql_default = NOSQL_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/log.js
var LOG_PATTERNS, log_default;
var init_log2 = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/log.js"() {
    LOG_PATTERNS = [
      // ─── CRLF / newline injection ─────────────────────────────────────────────
      {
        id: "log-crlf-injection",
        description: "CRLF injection: literal \\r or \\n embeds fake log lines",
        pattern: /[\r\n]/
      },
      {
        id: "log-url-encoded-crlf",
        description: "URL-encoded CRLF: %0d, %0a, %0D, %0A — decoded by some log parsers",
        pattern: /%0[dDaA]/
      },
      {
        id: "log-unicode-newline",
        description: "Unicode newline variants: U+2028 (line separator), U+2029 (paragraph separator)",
        pattern: /[\u2028\u2029]/
      },
      // ─── Log4Shell / JNDI injection (CVE-2021-44228) ─────────────────────────
      {
        id: "log-log4shell-jndi",
        description: "Log4Shell: ${jndi:...} triggers remote code execution in Apache Log4j",
        pattern: /\$\{jndi\s*:/i
      },
      {
        id: "log-log4shell-obfuscated",
        description: "Obfuscated Log4Shell: ${::-j}... lookup-bypass prefix used to evade WAF detection",
        // ${::- is the Log4j lookup-bypass escape sequence; presence alone is suspicious
        pattern: /\$\{::-/
      },
      {
        id: "log-log4j-lookup",
        description: "Log4j lookup syntax: ${env:...}, ${sys:...}, ${ctx:...} — data exfiltration",
        pattern: /\$\{(?:env|sys|ctx|main|map|sd|web|docker|k8s|spring)\s*:/i
      },
      // ─── Server-Side Template Injection (SSTI) in log messages ───────────────
      {
        id: "log-ssti-double-brace",
        description: "SSTI double-brace: {{expression}} — Jinja2, Twig, Handlebars, etc.",
        pattern: /\{\{[\s\S]{0,80}\}\}/
      },
      {
        id: "log-ssti-hash-brace",
        description: "SSTI hash-brace: #{expression} — Thymeleaf, Velocity, Ruby ERB",
        pattern: /#\{[\s\S]{0,80}\}/
      },
      {
        id: "log-ssti-dollar-brace",
        description: "SSTI/EL injection: ${expression with operators or method calls} — JSP EL, Freemarker, SpEL",
        // Require that the ${...} content looks like an expression, not a plain variable name.
        // Flags if the content contains: . ( * + operators, or known SSTI keywords.
        // This avoids flagging ${PATH}, ${HOME} etc. (plain shell variables).
        pattern: /\$\{[^}]*(?:\.|\(|\*|\+|\bclass\b|\bruntime\b|\bprocess\b|\bexec\b)[^}]{0,80}\}/i
      },
      {
        id: "log-ssti-percent-tag",
        description: "SSTI ERB/ASP tag: <%= expression %> — Ruby ERB, ASP",
        pattern: /<%=[\s\S]{0,80}%>/
      },
      // ─── Null byte ────────────────────────────────────────────────────────────
      {
        id: "log-null-byte",
        description: "Null byte: \\x00 or %00 — can truncate log entries in C-backed loggers",
        pattern: /\x00|%00/
      },
      // ─── ANSI escape injection ────────────────────────────────────────────────
      {
        id: "log-ansi-escape",
        description: "ANSI escape sequence: ESC[ — can manipulate terminal output when logs are tailed",
        pattern: /\x1b\[/
      }
    ];
    log_default = LOG_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/contexts/sql-strict.js
var SQL_STRICT_EXTRA, SQL_STRICT_PATTERNS, sql_strict_default;
var init_sql_strict = __esm({
  "../../../work/main/node_modules/is-unsafe/src/contexts/sql-strict.js"() {
    init_sql();
    SQL_STRICT_EXTRA = [
      {
        id: "sql-line-comment",
        description: "SQL line comment: -- followed by whitespace or end of string",
        pattern: /--(?:\s|$)/
      },
      {
        id: "sql-stacked-query",
        description: "Stacked queries: semicolon immediately followed by a SQL keyword",
        pattern: /;\s{0,10}(?:SELECT|INSERT|UPDATE|DELETE|DROP|CREATE|ALTER|EXEC)\b/i
      },
      {
        id: "sql-hex-encoding",
        description: "Hex-encoded string injection: 0x41414141 style (MySQL)",
        pattern: /\b0x[0-9a-f]{4,}/i
      }
    ];
    SQL_STRICT_PATTERNS = [...sql_default, ...SQL_STRICT_EXTRA];
    sql_strict_default = SQL_STRICT_PATTERNS;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/util/decode-entities.js
function decodeEntities(input) {
  if (input.indexOf("&") === -1) return input;
  return input.replace(ENTITY_RE, (match, hex, dec, name) => {
    if (name !== void 0) {
      return Object.prototype.hasOwnProperty.call(NAMED, name) ? NAMED[name] : match;
    }
    const cp = hex !== void 0 ? parseInt(hex, 16) : parseInt(dec, 10);
    if (!Number.isFinite(cp) || cp > 1114111) return match;
    return String.fromCodePoint(cp);
  });
}
var NAMED, ENTITY_RE;
var init_decode_entities = __esm({
  "../../../work/main/node_modules/is-unsafe/src/util/decode-entities.js"() {
    NAMED = Object.freeze({
      colon: ":",
      Tab: "	",
      NewLine: "\n"
    });
    ENTITY_RE = /&(?:#[xX]0*([0-9a-fA-F]{1,6});?|#0*([0-9]{1,7});?|([a-zA-Z][a-zA-Z0-9]{1,15});)/g;
  }
});

// ../../../work/main/node_modules/is-unsafe/src/index.js
function assertString(value) {
  if (typeof value !== "string") {
    throw new TypeError(
      `is-unsafe: first argument must be a string, got ${typeof value}`
    );
  }
}
function assertContext(context) {
  if (context instanceof RegExp) return;
  if (Array.isArray(context)) {
    if (context.length === 0) {
      throw new TypeError("is-unsafe: context must not be an empty array");
    }
    if (Array.isArray(context[0])) {
      for (const list3 of context) {
        if (!Array.isArray(list3) || list3.length === 0) {
          throw new TypeError(
            "is-unsafe: each context in the array must be a non-empty pattern array (PatternList)"
          );
        }
      }
    }
    return;
  }
  throw new TypeError(
    `is-unsafe: second argument must be a PatternList (e.g. HTML), an array of PatternLists (e.g. [HTML, XML]), or a RegExp. Got: ${typeof context}`
  );
}
function normalise(context) {
  if (context instanceof RegExp) return { lists: null, regex: context };
  if (Array.isArray(context[0])) return { lists: context, regex: null };
  return { lists: [context], regex: null };
}
function decodedCopy(value, list3) {
  if (!list3.decodeEntities) return null;
  const decoded = decodeEntities(value);
  return decoded === value ? null : decoded;
}
function matchList(value, list3) {
  const label = list3.label ?? "CUSTOM";
  const decoded = decodedCopy(value, list3);
  for (const rule of list3) {
    if (rule.pattern.test(value) || decoded !== null && rule.pattern.test(decoded)) {
      return { context: label, id: rule.id, description: rule.description, pattern: rule.pattern };
    }
  }
  return null;
}
function isUnsafe(value, context) {
  assertString(value);
  assertContext(context);
  const { lists, regex } = normalise(context);
  if (regex) return regex.test(value);
  for (const list3 of lists) {
    if (matchList(value, list3) !== null) return true;
  }
  return false;
}
var VALID_CONTEXTS;
var init_src4 = __esm({
  "../../../work/main/node_modules/is-unsafe/src/index.js"() {
    init_html();
    init_xml();
    init_sql_strict();
    init_decode_entities();
    init_html();
    init_xml();
    init_svg();
    init_sql();
    init_shell();
    init_redos();
    init_nosql();
    init_log2();
    html_default.label = "HTML";
    xml_default.label = "XML";
    svg_default.label = "SVG";
    html_default.decodeEntities = true;
    xml_default.decodeEntities = true;
    svg_default.decodeEntities = true;
    sql_default.label = "SQL";
    sql_strict_default.label = "SQL-STRICT";
    shell_default.label = "SHELL";
    redos_default.label = "REDOS";
    nosql_default.label = "NOSQL";
    log_default.label = "LOG";
    VALID_CONTEXTS = Object.freeze({
      HTML: html_default,
      XML: xml_default,
      SVG: svg_default,
      SQL: sql_default,
      "SQL-STRICT": sql_strict_default,
      SHELL: shell_default,
      REDOS: redos_default,
      NOSQL: nosql_default,
      LOG: log_default
    });
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/xmlparser/OrderedObjParser.js
function extractRawAttributes(prefixedAttrs, options) {
  if (!prefixedAttrs) return {};
  const attrs = options.attributesGroupName ? prefixedAttrs[options.attributesGroupName] : prefixedAttrs;
  if (!attrs) return {};
  const rawAttrs = {};
  for (const key in attrs) {
    if (key.startsWith(options.attributeNamePrefix)) {
      const rawName = key.substring(options.attributeNamePrefix.length);
      rawAttrs[rawName] = attrs[key];
    } else {
      rawAttrs[key] = attrs[key];
    }
  }
  return rawAttrs;
}
function extractNamespace(rawTagName) {
  if (!rawTagName || typeof rawTagName !== "string") return void 0;
  const colonIndex = rawTagName.indexOf(":");
  if (colonIndex !== -1 && colonIndex > 0) {
    const ns = rawTagName.substring(0, colonIndex);
    if (ns !== "xmlns") {
      return ns;
    }
  }
  return void 0;
}
function parseTextData(val, tagName, jPath, dontTrim, hasAttributes, isLeafNode, escapeEntities) {
  const options = this.options;
  if (val !== void 0) {
    if (options.trimValues && !dontTrim) {
      val = val.trim();
    }
    if (val.length > 0) {
      if (!escapeEntities) val = this.replaceEntitiesValue(val, tagName, jPath);
      const jPathOrMatcher = options.jPath ? jPath.toString() : jPath;
      const newval = options.tagValueProcessor(tagName, val, jPathOrMatcher, hasAttributes, isLeafNode);
      if (newval === null || newval === void 0) {
        return val;
      } else if (typeof newval !== typeof val || newval !== val) {
        return newval;
      } else if (options.trimValues) {
        return parseValue(val, options.parseTagValue, options.numberParseOptions);
      } else {
        const trimmedVal = val.trim();
        if (trimmedVal === val) {
          return parseValue(val, options.parseTagValue, options.numberParseOptions);
        } else {
          return val;
        }
      }
    }
  }
}
function resolveNameSpace(tagname) {
  if (this.options.removeNSPrefix) {
    const tags = tagname.split(":");
    const prefix2 = tagname.charAt(0) === "/" ? "/" : "";
    if (tags[0] === "xmlns") {
      return "";
    }
    if (tags.length === 2) {
      tagname = prefix2 + tags[1];
    }
  }
  return tagname;
}
function attrValue(match) {
  return match[3] !== void 0 ? match[3] : match[4];
}
function buildAttributesMap(attrStr, jPath, tagName, force = false) {
  const options = this.options;
  if (force === true || options.ignoreAttributes !== true && typeof attrStr === "string") {
    const matches = getAllMatches(attrStr, attrsRegx);
    const len = matches.length;
    const attrs = {};
    const processedVals = new Array(len);
    let hasRawAttrs = false;
    const rawAttrsForMatcher = {};
    for (let i = 0; i < len; i++) {
      const attrName = this.resolveNameSpace(matches[i][1]);
      const oldVal = attrValue(matches[i]);
      if (attrName.length && oldVal !== void 0) {
        let val = oldVal;
        if (options.trimValues) val = val.trim();
        val = this.replaceEntitiesValue(val, tagName, this.readonlyMatcher);
        processedVals[i] = val;
        rawAttrsForMatcher[attrName] = val;
        hasRawAttrs = true;
      }
    }
    if (hasRawAttrs && typeof jPath === "object" && jPath.updateCurrent) {
      jPath.updateCurrent(rawAttrsForMatcher);
    }
    const jPathStr = options.jPath ? jPath.toString() : this.readonlyMatcher;
    let hasAttrs = false;
    for (let i = 0; i < len; i++) {
      const attrName = this.resolveNameSpace(matches[i][1]);
      if (this.ignoreAttributesFn(attrName, jPathStr)) continue;
      let aName = options.attributeNamePrefix + attrName;
      if (attrName.length) {
        if (options.transformAttributeName) {
          aName = options.transformAttributeName(aName);
        }
        aName = sanitizeName(aName, options);
        if (attrValue(matches[i]) !== void 0) {
          const oldVal = processedVals[i];
          const newVal = options.attributeValueProcessor(attrName, oldVal, jPathStr);
          if (newVal === null || newVal === void 0) {
            attrs[aName] = oldVal;
          } else if (typeof newVal !== typeof oldVal || newVal !== oldVal) {
            attrs[aName] = newVal;
          } else {
            attrs[aName] = parseValue(oldVal, options.parseAttributeValue, options.numberParseOptions);
          }
          hasAttrs = true;
        } else if (options.allowBooleanAttributes) {
          attrs[aName] = true;
          hasAttrs = true;
        }
      }
    }
    if (!hasAttrs) return;
    if (options.attributesGroupName && !options.preserveOrder) {
      const attrCollection = {};
      attrCollection[options.attributesGroupName] = attrs;
      return attrCollection;
    }
    return attrs;
  }
}
function getOriginalIndex(index, crlfPositions) {
  let low = 0;
  let high = crlfPositions.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (crlfPositions[middle] < index) low = middle + 1;
    else high = middle;
  }
  return index + low;
}
function addChild(currentNode, childNode, matcher2, startIndex) {
  if (!this.options.captureMetaData) startIndex = void 0;
  const jPathOrMatcher = this.options.jPath ? matcher2.toString() : matcher2;
  const result = this.options.updateTag(childNode.tagname, jPathOrMatcher, childNode[":@"]);
  if (result === false) {
  } else if (typeof result === "string") {
    childNode.tagname = result;
    currentNode.addChild(childNode, startIndex);
  } else {
    currentNode.addChild(childNode, startIndex);
  }
}
function replaceEntitiesValue(val, tagName, jPath) {
  const entityConfig = this.options.processEntities;
  if (!entityConfig || !entityConfig.enabled) {
    return val;
  }
  if (entityConfig.allowedTags) {
    const jPathOrMatcher = this.options.jPath ? jPath.toString() : jPath;
    const allowed = Array.isArray(entityConfig.allowedTags) ? entityConfig.allowedTags.includes(tagName) : entityConfig.allowedTags(tagName, jPathOrMatcher);
    if (!allowed) {
      return val;
    }
  }
  if (entityConfig.tagFilter) {
    const jPathOrMatcher = this.options.jPath ? jPath.toString() : jPath;
    if (!entityConfig.tagFilter(tagName, jPathOrMatcher)) {
      return val;
    }
  }
  return this.entityDecoder.decode(val);
}
function saveTextToParentTag(textData, parentNode, matcher2, isLeafNode) {
  if (textData) {
    if (isLeafNode === void 0) isLeafNode = parentNode.child.length === 0;
    textData = this.parseTextData(
      textData,
      parentNode.tagname,
      matcher2,
      false,
      parentNode[":@"] ? Object.keys(parentNode[":@"]).length !== 0 : false,
      isLeafNode
    );
    if (textData !== void 0 && textData !== "")
      parentNode.add(this.options.textNodeName, textData);
    textData = "";
  }
  return textData;
}
function isItStopNode() {
  if (this.stopNodeExpressionsSet.size === 0) return false;
  return this.matcher.matchesAny(this.stopNodeExpressionsSet);
}
function tagExpWithClosingIndex(xmlData, i, closingChar = ">") {
  const len = xmlData.length;
  const closeCode0 = closingChar.charCodeAt(0);
  const closeCode1 = closingChar.length > 1 ? closingChar.charCodeAt(1) : -1;
  let result = "";
  let segmentStart = i;
  for (let index = i; index < len; index++) {
    const code = xmlData.charCodeAt(index);
    if (code === 34 || code === 39) {
      index = xmlData.indexOf(xmlData[index], index + 1);
      if (index === -1) return;
    } else if (code === closeCode0) {
      if (closeCode1 !== -1) {
        if (xmlData.charCodeAt(index + 1) === closeCode1) {
          result += xmlData.substring(segmentStart, index);
          return { data: result, index };
        }
      } else {
        result += xmlData.substring(segmentStart, index);
        return { data: result, index };
      }
    } else if (code === 9) {
      result += xmlData.substring(segmentStart, index) + " ";
      segmentStart = index + 1;
    }
  }
}
function findClosingIndex(xmlData, str, i, errMsg) {
  const closingIndex = xmlData.indexOf(str, i);
  if (closingIndex === -1) {
    throw new Error(errMsg);
  } else {
    return closingIndex + str.length - 1;
  }
}
function findClosingChar(xmlData, char, i, errMsg) {
  const closingIndex = xmlData.indexOf(char, i);
  if (closingIndex === -1) throw new Error(errMsg);
  return closingIndex;
}
function readTagExp(xmlData, i, removeNSPrefix, closingChar = ">") {
  const result = tagExpWithClosingIndex(xmlData, i + 1, closingChar);
  if (!result) return;
  let tagExp = result.data;
  const closeIndex = result.index;
  const separatorIndex = tagExp.search(/\s/);
  let tagName = tagExp;
  let attrExpPresent = true;
  if (separatorIndex !== -1) {
    tagName = tagExp.substring(0, separatorIndex);
    tagExp = tagExp.substring(separatorIndex + 1).trimStart();
  }
  const rawTagName = tagName;
  if (removeNSPrefix) {
    const colonIndex = tagName.indexOf(":");
    if (colonIndex !== -1) {
      tagName = tagName.substr(colonIndex + 1);
      attrExpPresent = tagName !== result.data.substr(colonIndex + 1);
    }
  }
  return {
    tagName,
    tagExp,
    closeIndex,
    attrExpPresent,
    rawTagName
  };
}
function readStopNodeData(xmlData, tagName, i) {
  const startIndex = i;
  let openTagCount = 1;
  let lenient = false;
  let nextGt = -1;
  const xmllen = xmlData.length;
  for (; i < xmllen; i++) {
    if (xmlData[i] === "<") {
      const c1 = xmlData.charCodeAt(i + 1);
      if (c1 === 47) {
        const closeIndex = findClosingChar(xmlData, ">", i, `${tagName} is not closed`);
        let closeTagName = xmlData.substring(i + 2, closeIndex).trim();
        if (closeTagName === tagName) {
          openTagCount--;
          if (openTagCount === 0) {
            return {
              tagContent: xmlData.substring(startIndex, i),
              i: closeIndex
            };
          }
        }
        i = closeIndex;
      } else if (c1 === 63) {
        const closeIndex = findClosingIndex(xmlData, "?>", i + 1, "StopNode is not closed.");
        i = closeIndex;
      } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 45 && xmlData.charCodeAt(i + 3) === 45) {
        const closeIndex = findClosingIndex(xmlData, "-->", i + 3, "StopNode is not closed.");
        i = closeIndex;
      } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 91) {
        const closeIndex = findClosingIndex(xmlData, "]]>", i, "StopNode is not closed.") - 2;
        i = closeIndex;
      } else {
        const tagData = lenient ? void 0 : readTagExp(xmlData, i, false);
        if (tagData) {
          const openTagName = tagData.tagName;
          if (openTagName === tagName && tagData.tagExp[tagData.tagExp.length - 1] !== "/") {
            openTagCount++;
          }
          i = tagData.closeIndex;
        } else {
          lenient = true;
          if (nextGt < i) {
            nextGt = xmlData.indexOf(">", i);
            if (nextGt === -1) return;
          }
          const nextLt = xmlData.indexOf("<", i + 1);
          if (nextLt === -1 || nextLt > nextGt) {
            const exp = xmlData.substring(i + 1, nextGt);
            const sep4 = exp.search(/\s/);
            const name = sep4 === -1 ? exp : exp.substring(0, sep4);
            if (name === tagName && exp[exp.length - 1] !== "/") openTagCount++;
            i = nextGt;
          }
        }
      }
    }
  }
}
function parseValue(val, shouldParse, options) {
  if (shouldParse && typeof val === "string") {
    const newval = val.trim();
    if (newval === "true") return true;
    else if (newval === "false") return false;
    else return toNumber(val, options);
  } else {
    if (isExist(val)) {
      return val;
    } else {
      return "";
    }
  }
}
function transformTagName(fn, tagName, tagExp, options) {
  if (fn) {
    const newTagName = fn(tagName);
    if (tagExp === tagName) {
      tagExp = newTagName;
    }
    tagName = newTagName;
  }
  tagName = sanitizeName(tagName, options);
  return { tagName, tagExp };
}
function sanitizeName(name, options) {
  if (criticalProperties.includes(name)) {
    throw new Error(`[SECURITY] Invalid name: "${name}" is a reserved JavaScript keyword that could cause prototype pollution`);
  } else if (DANGEROUS_PROPERTY_NAMES.includes(name)) {
    return options.onDangerousProperty(name);
  }
  return name;
}
var OrderedObjParser, attrsRegx, parseXml;
var init_OrderedObjParser = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/xmlparser/OrderedObjParser.js"() {
    "use strict";
    init_util();
    init_xmlNode();
    init_DocTypeReader();
    init_strnum();
    init_ignoreAttributes();
    init_src3();
    init_src3();
    init_src();
    init_src4();
    OrderedObjParser = class {
      constructor(options, externalEntities) {
        this.options = options;
        this.currentNode = null;
        this.tagsNodeStack = [];
        this.parseXml = parseXml;
        this.parseTextData = parseTextData;
        this.resolveNameSpace = resolveNameSpace;
        this.buildAttributesMap = buildAttributesMap;
        this.isItStopNode = isItStopNode;
        this.replaceEntitiesValue = replaceEntitiesValue;
        this.readStopNodeData = readStopNodeData;
        this.saveTextToParentTag = saveTextToParentTag;
        this.addChild = addChild;
        this.ignoreAttributesFn = getIgnoreAttributesFn(this.options.ignoreAttributes);
        this.entityExpansionCount = 0;
        this.currentExpandedLength = 0;
        this.doctypefound = false;
        let namedEntities = { ...XML };
        if (this.options.entityDecoder) {
          this.entityDecoder = this.options.entityDecoder;
        } else {
          if (typeof this.options.htmlEntities === "object") namedEntities = this.options.htmlEntities;
          else if (this.options.htmlEntities === true) namedEntities = { ...COMMON_HTML, ...CURRENCY };
          this.entityDecoder = new EntityDecoder({
            namedEntities: { ...namedEntities, ...externalEntities },
            numericAllowed: this.options.htmlEntities,
            limit: {
              maxTotalExpansions: this.options.processEntities.maxTotalExpansions,
              maxExpandedLength: this.options.processEntities.maxExpandedLength,
              applyLimitsTo: this.options.processEntities.appliesTo
            },
            // onExternalEntity: (name, value) => isUnsafe(value) ? 'block' : 'allow',
            onInputEntity: (name, value) => (
              //TODO: VALID_CONTEXTS.HTML should be set only if this.options.htmlEntities
              isUnsafe(value, [html_default, xml_default]) ? ENTITY_ACTION.BLOCK : ENTITY_ACTION.ALLOW
            )
            //postCheck: resolved => resolved
          });
        }
        this.matcher = new Matcher();
        this.readonlyMatcher = this.matcher.readOnly();
        this.isCurrentNodeStopNode = false;
        this.stopNodeExpressionsSet = new ExpressionSet();
        const stopNodesOpts = this.options.stopNodes;
        if (stopNodesOpts && stopNodesOpts.length > 0) {
          for (let i = 0; i < stopNodesOpts.length; i++) {
            const stopNodeExp = stopNodesOpts[i];
            if (typeof stopNodeExp === "string") {
              this.stopNodeExpressionsSet.add(new Expression(stopNodeExp));
            } else if (stopNodeExp instanceof Expression) {
              this.stopNodeExpressionsSet.add(stopNodeExp);
            }
          }
          this.stopNodeExpressionsSet.seal();
        }
      }
    };
    attrsRegx = /([^\s=]+)\s*(=\s*(?:"([^"]*)"|'([^']*)'))?/gm;
    parseXml = function(xmlData) {
      const options = this.options;
      const crlfPositions = options.captureMetaData ? [] : void 0;
      xmlData = xmlData.replace(/\r\n?/g, options.captureMetaData ? (newline, index) => {
        if (newline.length === 2) {
          crlfPositions.push(index - crlfPositions.length);
        }
        return "\n";
      } : "\n");
      const xmlObj = new XmlNode("!xml");
      let currentNode = xmlObj;
      let textData = "";
      this.matcher.reset();
      this.entityDecoder.reset();
      this.entityExpansionCount = 0;
      this.currentExpandedLength = 0;
      this.doctypefound = false;
      const docTypeReader = new DocTypeReader(options.processEntities);
      const xmlLen = xmlData.length;
      for (let i = 0; i < xmlLen; i++) {
        const ch = xmlData[i];
        if (ch === "<") {
          const c1 = xmlData.charCodeAt(i + 1);
          if (c1 === 47) {
            const closeIndex = findClosingIndex(xmlData, ">", i, "Closing Tag is not closed.");
            let tagName = xmlData.substring(i + 2, closeIndex).trim();
            if (options.removeNSPrefix) {
              const colonIndex = tagName.indexOf(":");
              if (colonIndex !== -1) {
                tagName = tagName.substr(colonIndex + 1);
              }
            }
            tagName = transformTagName(options.transformTagName, tagName, "", options).tagName;
            if (currentNode) {
              textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
            }
            const lastTagName = this.matcher.getCurrentTag();
            if (tagName && options.unpairedTagsSet.has(tagName)) {
              throw new Error(`Unpaired tag can not be used as closing tag: </${tagName}>`);
            }
            if (lastTagName && options.unpairedTagsSet.has(lastTagName)) {
              this.matcher.pop();
              this.tagsNodeStack.pop();
            }
            this.matcher.pop();
            this.isCurrentNodeStopNode = false;
            currentNode = this.tagsNodeStack.pop() || xmlObj;
            if (options.captureMetaData && currentNode) {
              currentNode.addEndIndex(getOriginalIndex(closeIndex + 1, crlfPositions));
            }
            textData = "";
            i = closeIndex;
          } else if (c1 === 63) {
            let tagData = readTagExp(xmlData, i, false, "?>");
            if (!tagData) throw new Error("Pi Tag is not closed.");
            textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
            const attsMap = this.buildAttributesMap(tagData.tagExp, this.matcher, tagData.tagName, true);
            if (attsMap) {
              const ver = attsMap[this.options.attributeNamePrefix + "version"];
              this.entityDecoder.setXmlVersion(Number(ver) || 1);
              docTypeReader.setXmlVersion(Number(ver) || 1);
            }
            if (options.ignoreDeclaration && tagData.tagName === "?xml" || options.ignorePiTags) {
            } else {
              const childNode = new XmlNode(tagData.tagName);
              childNode.add(options.textNodeName, "");
              if (tagData.tagName !== tagData.tagExp && tagData.attrExpPresent && options.ignoreAttributes !== true) {
                childNode[":@"] = attsMap;
              }
              const startIndex = options.captureMetaData ? getOriginalIndex(i, crlfPositions) : i;
              this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
              if (options.captureMetaData) {
                currentNode.addEndIndex(getOriginalIndex(tagData.closeIndex + 2, crlfPositions));
              }
            }
            i = tagData.closeIndex + 1;
          } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 45 && xmlData.charCodeAt(i + 3) === 45) {
            const endIndex = findClosingIndex(xmlData, "-->", i + 4, "Comment is not closed.");
            if (options.commentPropName) {
              const comment = xmlData.substring(i + 4, endIndex - 2);
              textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
              currentNode.add(options.commentPropName, [{ [options.textNodeName]: comment }]);
            }
            i = endIndex;
          } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 68) {
            if (this.doctypefound) throw new Error("Multiple DOCTYPE declarations found.");
            this.doctypefound = true;
            const result = docTypeReader.readDocType(xmlData, i);
            this.entityDecoder.addInputEntities(result.entities);
            i = result.i;
          } else if (c1 === 33 && xmlData.charCodeAt(i + 2) === 91) {
            const closeIndex = findClosingIndex(xmlData, "]]>", i, "CDATA is not closed.") - 2;
            const tagExp = xmlData.substring(i + 9, closeIndex);
            textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
            let val = this.parseTextData(tagExp, currentNode.tagname, this.readonlyMatcher, true, false, true, true);
            if (val == void 0) val = "";
            if (options.cdataPropName) {
              currentNode.add(options.cdataPropName, [{ [options.textNodeName]: tagExp }]);
            } else {
              currentNode.add(options.textNodeName, val);
            }
            i = closeIndex + 2;
          } else {
            let result = readTagExp(xmlData, i, options.removeNSPrefix);
            if (!result) {
              const context = xmlData.substring(Math.max(0, i - 50), Math.min(xmlLen, i + 50));
              throw new Error(`readTagExp returned undefined at position ${i}. Context: "${context}"`);
            }
            let tagName = result.tagName;
            const rawTagName = result.rawTagName;
            let tagExp = result.tagExp;
            let attrExpPresent = result.attrExpPresent;
            let closeIndex = result.closeIndex;
            ({ tagName, tagExp } = transformTagName(options.transformTagName, tagName, tagExp, options));
            if (options.strictReservedNames && (tagName === options.commentPropName || tagName === options.cdataPropName || tagName === options.textNodeName || tagName === options.attributesGroupName)) {
              throw new Error(`Invalid tag name: ${tagName}`);
            }
            if (currentNode && textData) {
              if (currentNode.tagname !== "!xml") {
                textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher, false);
              }
            }
            const lastTag = currentNode;
            if (lastTag && options.unpairedTagsSet.has(lastTag.tagname)) {
              currentNode = this.tagsNodeStack.pop();
              this.matcher.pop();
            }
            let isSelfClosing = false;
            if (tagExp.length > 0 && tagExp.lastIndexOf("/") === tagExp.length - 1) {
              isSelfClosing = true;
              if (tagName[tagName.length - 1] === "/") {
                tagName = tagName.substr(0, tagName.length - 1);
                tagExp = tagName;
              } else {
                tagExp = tagExp.substr(0, tagExp.length - 1);
              }
              attrExpPresent = tagName !== tagExp;
            }
            let prefixedAttrs = null;
            let rawAttrs = {};
            let namespace = void 0;
            namespace = extractNamespace(rawTagName);
            if (tagName !== xmlObj.tagname) {
              this.matcher.push(tagName, {}, namespace);
            }
            if (tagName !== tagExp && attrExpPresent) {
              prefixedAttrs = this.buildAttributesMap(tagExp, this.matcher, tagName);
              if (prefixedAttrs) {
                rawAttrs = extractRawAttributes(prefixedAttrs, options);
              }
            }
            if (tagName !== xmlObj.tagname) {
              this.isCurrentNodeStopNode = this.isItStopNode();
            }
            const startIndex = options.captureMetaData ? getOriginalIndex(i, crlfPositions) : i;
            if (this.isCurrentNodeStopNode) {
              let tagContent = "";
              if (isSelfClosing) {
                i = result.closeIndex;
              } else if (options.unpairedTagsSet.has(tagName)) {
                i = result.closeIndex;
              } else {
                const result2 = this.readStopNodeData(xmlData, rawTagName, closeIndex + 1);
                if (!result2) throw new Error(`Unexpected end of ${rawTagName}`);
                i = result2.i;
                tagContent = result2.tagContent;
              }
              const childNode = new XmlNode(tagName);
              if (prefixedAttrs) {
                childNode[":@"] = prefixedAttrs;
              }
              childNode.add(options.textNodeName, tagContent);
              this.matcher.pop();
              this.isCurrentNodeStopNode = false;
              this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
              if (options.captureMetaData) {
                currentNode.addEndIndex(getOriginalIndex(i + 1, crlfPositions));
              }
            } else {
              if (isSelfClosing) {
                ({ tagName, tagExp } = transformTagName(options.transformTagName, tagName, tagExp, options));
                const childNode = new XmlNode(tagName);
                if (prefixedAttrs) {
                  childNode[":@"] = prefixedAttrs;
                }
                this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
                if (options.captureMetaData) {
                  currentNode.addEndIndex(getOriginalIndex(closeIndex + 1, crlfPositions));
                }
                this.matcher.pop();
                this.isCurrentNodeStopNode = false;
              } else if (options.unpairedTagsSet.has(tagName)) {
                const childNode = new XmlNode(tagName);
                if (prefixedAttrs) {
                  childNode[":@"] = prefixedAttrs;
                }
                this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
                if (options.captureMetaData) {
                  currentNode.addEndIndex(getOriginalIndex(result.closeIndex + 1, crlfPositions));
                }
                this.matcher.pop();
                this.isCurrentNodeStopNode = false;
                i = result.closeIndex;
                continue;
              } else {
                const childNode = new XmlNode(tagName);
                if (this.tagsNodeStack.length > options.maxNestedTags) {
                  throw new Error("Maximum nested tags exceeded");
                }
                this.tagsNodeStack.push(currentNode);
                if (prefixedAttrs) {
                  childNode[":@"] = prefixedAttrs;
                }
                this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
                currentNode = childNode;
              }
              textData = "";
              i = closeIndex;
            }
          }
        } else {
          textData += xmlData[i];
        }
      }
      return xmlObj.child;
    };
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/xmlparser/node2json.js
function stripAttributePrefix(attrs, prefix2) {
  if (!attrs || typeof attrs !== "object") return {};
  if (!prefix2) return attrs;
  const rawAttrs = {};
  for (const key in attrs) {
    if (key.startsWith(prefix2)) {
      const rawName = key.substring(prefix2.length);
      rawAttrs[rawName] = attrs[key];
    } else {
      rawAttrs[key] = attrs[key];
    }
  }
  return rawAttrs;
}
function prettify(node, options, matcher2, readonlyMatcher) {
  return compress(node, options, matcher2, readonlyMatcher);
}
function compress(arr, options, matcher2, readonlyMatcher) {
  let text3;
  const compressedObj = {};
  for (let i = 0; i < arr.length; i++) {
    const tagObj = arr[i];
    const property = propName(tagObj);
    if (property !== void 0 && property !== options.textNodeName) {
      const rawAttrs = stripAttributePrefix(
        tagObj[":@"] || {},
        options.attributeNamePrefix
      );
      matcher2.push(property, rawAttrs);
    }
    if (property === options.textNodeName) {
      if (text3 === void 0) text3 = tagObj[property];
      else text3 += "" + tagObj[property];
    } else if (property === void 0) {
      continue;
    } else if (tagObj[property]) {
      let val = compress(tagObj[property], options, matcher2, readonlyMatcher);
      const isLeaf = isLeafTag(val, options);
      if (Object.keys(val).length === 0 && options.alwaysCreateTextNode) {
        val[options.textNodeName] = "";
      }
      if (tagObj[":@"]) {
        assignAttributes(val, tagObj[":@"], readonlyMatcher, options);
      } else if (Object.keys(val).length === 1 && val[options.textNodeName] !== void 0 && !options.alwaysCreateTextNode) {
        val = val[options.textNodeName];
      } else if (Object.keys(val).length === 0) {
        if (options.alwaysCreateTextNode) val[options.textNodeName] = "";
        else val = "";
      }
      if (tagObj[METADATA_SYMBOL2] !== void 0 && typeof val === "object" && val !== null) {
        val[METADATA_SYMBOL2] = tagObj[METADATA_SYMBOL2];
      }
      if (compressedObj[property] !== void 0 && Object.prototype.hasOwnProperty.call(compressedObj, property)) {
        if (!Array.isArray(compressedObj[property])) {
          compressedObj[property] = [compressedObj[property]];
        }
        compressedObj[property].push(val);
      } else {
        const jPathOrMatcher = options.jPath ? readonlyMatcher.toString() : readonlyMatcher;
        if (options.isArray(property, jPathOrMatcher, isLeaf)) {
          compressedObj[property] = [val];
        } else {
          compressedObj[property] = val;
        }
      }
      if (property !== void 0 && property !== options.textNodeName) {
        matcher2.pop();
      }
    }
  }
  if (typeof text3 === "string") {
    if (text3.length > 0) compressedObj[options.textNodeName] = text3;
  } else if (text3 !== void 0) compressedObj[options.textNodeName] = text3;
  return compressedObj;
}
function propName(obj) {
  const keys = Object.keys(obj);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== ":@") return key;
  }
}
function assignAttributes(obj, attrMap, readonlyMatcher, options) {
  if (attrMap) {
    const keys = Object.keys(attrMap);
    const len = keys.length;
    for (let i = 0; i < len; i++) {
      const atrrName = keys[i];
      const rawAttrName = atrrName.startsWith(options.attributeNamePrefix) ? atrrName.substring(options.attributeNamePrefix.length) : atrrName;
      const jPathOrMatcher = options.jPath ? readonlyMatcher.toString() + "." + rawAttrName : readonlyMatcher;
      if (options.isArray(atrrName, jPathOrMatcher, true, true)) {
        obj[atrrName] = [attrMap[atrrName]];
      } else {
        obj[atrrName] = attrMap[atrrName];
      }
    }
  }
}
function isLeafTag(obj, options) {
  const { textNodeName } = options;
  const propCount = Object.keys(obj).length;
  if (propCount === 0) {
    return true;
  }
  if (propCount === 1 && (obj[textNodeName] || typeof obj[textNodeName] === "boolean" || obj[textNodeName] === 0)) {
    return true;
  }
  return false;
}
var METADATA_SYMBOL2;
var init_node2json = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/xmlparser/node2json.js"() {
    "use strict";
    init_xmlNode();
    METADATA_SYMBOL2 = XmlNode.getMetaDataSymbol();
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/xmlparser/XMLParser.js
var XMLParser;
var init_XMLParser = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/xmlparser/XMLParser.js"() {
    init_OptionsBuilder();
    init_OrderedObjParser();
    init_node2json();
    init_validator();
    init_xmlNode();
    XMLParser = class {
      constructor(options) {
        this.externalEntities = {};
        this.options = buildOptions(options);
      }
      /**
       * Parse XML dats to JS object 
       * @param {string|Uint8Array} xmlData 
       * @param {boolean|Object} validationOption 
       */
      parse(xmlData, validationOption) {
        if (typeof xmlData !== "string" && xmlData.toString) {
          if (xmlData instanceof Uint8Array && !(typeof Buffer !== "undefined" && Buffer.isBuffer(xmlData))) {
            xmlData = new TextDecoder("utf-8", { ignoreBOM: true }).decode(xmlData);
          } else {
            xmlData = xmlData.toString();
          }
        } else if (typeof xmlData !== "string") {
          throw new Error("XML data is accepted in String or Bytes[] form.");
        }
        if (validationOption) {
          if (validationOption === true) validationOption = {};
          const result = validate(xmlData, validationOption);
          if (result !== true) {
            throw Error(`${result.err.msg}:${result.err.line}:${result.err.col}`);
          }
        }
        const orderedObjParser = new OrderedObjParser(this.options, this.externalEntities);
        const orderedResult = orderedObjParser.parseXml(xmlData);
        if (this.options.preserveOrder || orderedResult === void 0) return orderedResult;
        else return prettify(orderedResult, this.options, orderedObjParser.matcher, orderedObjParser.readonlyMatcher);
      }
      /**
       * Add Entity which is not by default supported by this library
       * @param {string} key 
       * @param {string} value 
       */
      addEntity(key, value) {
        if (value.indexOf("&") !== -1) {
          throw new Error("Entity value can't have '&'");
        } else if (key.indexOf("&") !== -1 || key.indexOf(";") !== -1) {
          throw new Error("An entity must be set without '&' and ';'. Eg. use '#xD' for '&#xD;'");
        } else if (value === "&") {
          throw new Error("An entity with value '&' is not permitted");
        } else {
          this.externalEntities[key] = value;
        }
      }
      /**
       * Returns a Symbol that can be used to access the metadata
       * property on a node.
       * 
       * If Symbol is not available in the environment, an ordinary property is used
       * and the name of the property is here returned.
       * 
       * The XMLMetaData property is only present when `captureMetaData`
       * is true in the options.
       */
      static getMetaDataSymbol() {
        return XmlNode.getMetaDataSymbol();
      }
    };
  }
});

// ../../../work/main/node_modules/fast-xml-parser/src/fxp.js
var init_fxp = __esm({
  "../../../work/main/node_modules/fast-xml-parser/src/fxp.js"() {
    "use strict";
    init_XMLParser();
  }
});

// src/formats/plain-xml.ts
function parsePlainXml(text3) {
  const doctype = text3.search(/<!DOCTYPE/i);
  if (doctype !== -1) {
    const message = "a document type declaration is not accepted";
    return { ok: false, message, ...positionAt(lineStartsOf(text3), doctype) };
  }
  try {
    return rootIn(newParser().parse(text3, true));
  } catch (error) {
    return faultIn2(isRecord(error) ? stringAt(error, "message") ?? "" : "");
  }
}
function rootIn(nodes) {
  const roots = elementsIn(nodes);
  const [root] = roots;
  if (root !== void 0 && roots.length === 1) return { ok: true, value: root };
  return fault(`expected one root element, found ${roots.length}`);
}
function faultIn2(text3) {
  const [, message, line, column] = /^(.*?)(?::(\d+|undefined):(\d+|undefined))?$/s.exec(text3) ?? [];
  const said = message === void 0 || message === "" ? "not readable as XML" : message;
  return { ...fault(said), line: oneBased(line), column: oneBased(column) };
}
function fault(message) {
  return { ok: false, message, line: 1, column: 1 };
}
function oneBased(digits) {
  return /^[1-9]/.test(digits ?? "") ? Number(digits) : 1;
}
function newParser() {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    parseAttributeValue: false,
    maxNestedTags: MAX_DEPTH
  });
}
function elementsIn(nodes) {
  if (!isList(nodes)) return [];
  return nodes.flatMap((node) => elementOf(node) ?? []);
}
function elementOf(node) {
  if (!isRecord(node)) return null;
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === void 0 || name.startsWith("#")) return null;
  const attributes = node[ATTRIBUTES];
  const pairs2 = isRecord(attributes) ? Object.entries(attributes) : [];
  return {
    name,
    attributes: new Map(pairs2.map(([key, value]) => [key, String(value)])),
    children: elementsIn(node[name])
  };
}
var ATTRIBUTES;
var init_plain_xml = __esm({
  "src/formats/plain-xml.ts"() {
    "use strict";
    init_fxp();
    init_file_limits();
    init_positions();
    init_shape();
    ATTRIBUTES = ":@";
  }
});

// src/sources/specification/specified-operation.ts
function invalidSpecification(message) {
  return { state: "invalid", message, line: 1, column: 1 };
}
var init_specified_operation = __esm({
  "src/sources/specification/specified-operation.ts"() {
    "use strict";
  }
});

// src/sources/specification/openapi.ts
function readOpenApi(document) {
  if (!isRecord(document)) return invalidSpecification("expected an OpenAPI document");
  const version = textAt(document, "swagger") ?? textAt(document, "openapi") ?? "";
  if (!/^(?:2|3(?:\.\d+)*)(?:\.0)?$/.test(version)) {
    return invalidSpecification(`expected "swagger: 2.0" or "openapi: 3.x", found "${version}"`);
  }
  const operations = [];
  for (const key of PATH_KEYS) {
    const outcome = operationsUnder(valueAt(document, key), key, version);
    if (typeof outcome === "string") return invalidSpecification(outcome);
    operations.push(...outcome);
  }
  return listOf(operations);
}
function listOf(operations) {
  const seen3 = /* @__PURE__ */ new Set();
  for (const { id } of operations) {
    if (id !== "" && seen3.has(id)) {
      return invalidSpecification(`the operationId "${id}" stands twice`);
    }
    seen3.add(id);
  }
  if (operations.length > MAX_OPERATIONS) {
    return invalidSpecification(`more than ${MAX_OPERATIONS} operations`);
  }
  return { state: "list", operations: withDerivedIds(operations) };
}
function operationsUnder(paths, key, version) {
  if (paths === void 0) {
    const optional2 = key !== "paths" || /^3\.[1-9]/.test(version);
    return optional2 ? [] : 'the document has no "paths"';
  }
  if (!isRecord(paths)) return `"${key}" is not an object`;
  const operations = [];
  for (const [path, item] of Object.entries(paths)) {
    if (path.startsWith("x-")) continue;
    const outcome = operationsOfPath(path, item);
    if (typeof outcome === "string") return outcome;
    operations.push(...outcome);
    if (operations.length > MAX_OPERATIONS) return `more than ${MAX_OPERATIONS} operations`;
  }
  return operations;
}
function operationsOfPath(path, item) {
  if (isBlank(item)) return [];
  if (!isRecord(item)) return `the path "${path}" is not an object`;
  if (Object.hasOwn(item, "$ref")) {
    return `the path "${path}" is a reference ("$ref"), which hides its operations`;
  }
  const template = path.startsWith("/") ? path : `/${path}`;
  const operations = [];
  for (const [key, value] of Object.entries(item)) {
    const listed2 = METHODS.has(key.toLowerCase()) ? { [key]: value } : additional(key, value);
    for (const [method, operation] of Object.entries(listed2)) {
      const one = operationOf(method.toUpperCase(), template, operation);
      if (typeof one === "string") return one;
      operations.push(one);
    }
  }
  return operations;
}
function additional(key, value) {
  return key === "additionalOperations" && isRecord(value) ? value : {};
}
function operationOf(method, template, operation) {
  const shape = isBlank(operation) ? {} : operation;
  if (!isRecord(shape)) return `the operation ${method} ${template} is not an object`;
  const id = textAt(shape, "operationId")?.trim() ?? "";
  const summary = stringAt(shape, "summary");
  return { id, method, template, displayName: summary === "" ? null : summary, derivedId: false };
}
function isBlank(value) {
  return value === null || value === "";
}
var METHODS, PATH_KEYS;
var init_openapi = __esm({
  "src/sources/specification/openapi.ts"() {
    "use strict";
    init_file_limits();
    init_shape();
    init_operation_ids();
    init_specified_operation();
    METHODS = /* @__PURE__ */ new Set([
      "get",
      "put",
      "post",
      "delete",
      "options",
      "head",
      "patch",
      "trace",
      "query"
    ]);
    PATH_KEYS = ["paths", "x-ms-paths"];
  }
});

// src/sources/specification/wadl.ts
function readWadl(root) {
  const resources = root.children.filter((child) => child.name === "resources");
  const reference = findReference(resources);
  if (reference !== null) {
    return invalidSpecification(`<${reference}> is a reference, which hides its operations`);
  }
  const operations = resources.flatMap((child) => methodsUnder(child, ""));
  const seen3 = /* @__PURE__ */ new Set();
  for (const { id } of operations) {
    if (id !== "" && seen3.has(id)) {
      return invalidSpecification(`the method id "${id}" stands twice`);
    }
    seen3.add(id);
  }
  return { state: "list", operations: withDerivedIds(operations) };
}
function findReference(elements) {
  for (const element of elements) {
    const { name, attributes, children } = element;
    if (name === "method" && attributes.has("href")) return 'method href="…"';
    if (name === "resource" && attributes.has("type")) return 'resource type="…"';
    const below = name === "method" ? null : findReference(children);
    if (below !== null) return below;
  }
  return null;
}
function methodsUnder(parent, path) {
  return parent.children.flatMap((child) => {
    if (child.name === "resource") {
      return methodsUnder(child, joined(path, child.attributes.get("path") ?? ""));
    }
    if (child.name !== "method") return [];
    return [
      {
        id: child.attributes.get("id") ?? "",
        method: child.attributes.get("name")?.toUpperCase() ?? null,
        template: path === "" ? "/" : path,
        displayName: null,
        derivedId: false
      }
    ];
  });
}
function joined(path, segment) {
  const inner = segment.replace(/^\/+/, "");
  return inner === "" ? path : `${path.replace(/\/+$/, "")}/${inner}`;
}
var init_wadl = __esm({
  "src/sources/specification/wadl.ts"() {
    "use strict";
    init_operation_ids();
    init_specified_operation();
  }
});

// src/sources/specification/wsdl.ts
function readWsdl(root) {
  const bindings = root.children.filter((child) => child.name === "binding");
  const found = bindings.flatMap((binding) => operationsOf(binding));
  if (bindings.length === 0) {
    return { state: "no-list", why: "the WSDL holds no binding, so it lists no operations" };
  }
  const byName = /* @__PURE__ */ new Map();
  for (const operation of found) {
    const same = byName.get(operation.id);
    const agreed4 = same === void 0 || same.method === operation.method;
    byName.set(operation.id, agreed4 ? operation : { ...operation, method: null });
  }
  return { state: "list", operations: [...byName.values()] };
}
function operationsOf(binding) {
  const verb = binding.children.find((child) => child.name === "binding")?.attributes.get("verb");
  return binding.children.filter((child) => child.name === "operation").map((child) => ({
    id: child.attributes.get("name") ?? "",
    method: verb?.toUpperCase() ?? "POST",
    template: null,
    displayName: null,
    derivedId: false
  })).filter((operation) => operation.id !== "");
}
var init_wsdl = __esm({
  "src/sources/specification/wsdl.ts"() {
    "use strict";
  }
});

// src/sources/specification/specification.ts
function readSpecification(text3, fileName) {
  if (/\.(?:graphql|gql)$/i.test(fileName)) {
    return { state: "no-list", why: "a GraphQL schema lists no operations of the service" };
  }
  switch (/\S/.exec(text3)?.[0]) {
    case void 0:
      return invalidSpecification("the file is empty");
    case "{":
      return read2(parseJson(text3), readOpenApi);
    case "<":
      return read2(parsePlainXml(text3), readXml);
    default:
      return read2(parseYaml(text3), readOpenApi);
  }
}
function read2(parsed, reader) {
  if (parsed.ok) return reader(parsed.value);
  const { message, line, column } = parsed;
  return { state: "invalid", message, line, column };
}
function readXml(root) {
  if (root.name === "definitions") return readWsdl(root);
  if (root.name === "application") return readWadl(root);
  return invalidSpecification(`expected WSDL 1.1 or WADL, found <${root.name}>`);
}
var init_specification = __esm({
  "src/sources/specification/specification.ts"() {
    "use strict";
    init_json();
    init_plain_xml();
    init_yaml();
    init_openapi();
    init_specified_operation();
    init_wadl();
    init_wsdl();
  }
});

// src/sources/apiops/operation-list.ts
function listOperations(reading, item, filed) {
  const files = item.entries.filter((entry2) => /^specification\.[^.]+$/i.test(entry2.name));
  const specified = files.map((entry2) => readOne(reading, entry2));
  const broken = specified.find((list3) => list3.state === "unreadable");
  if (broken !== void 0) return broken;
  const lists = specified.flatMap((list3) => list3.state === "present" ? [list3.value] : []);
  if (filed.length > 0) lists.push(filed);
  const [only] = lists;
  if (only === void 0) return specified[0] ?? withoutSpecification(reading, item);
  const value = lists.length === 1 ? only : lists.reduce((a, b) => united(reading, item, [a, b]));
  return { state: "present", value };
}
function withoutSpecification(reading, item) {
  const where = reading.folder.folderPlace(item.path);
  return { state: "not-extracted", why: `${where.file ?? item.name} holds no specification` };
}
function readOne(reading, entry2) {
  const place = reading.folder.place(entry2.path);
  const file = readEntry(reading, entry2, MAX_SPECIFICATION_BYTES);
  if (!file.ok) return { state: "unreadable", why: lose(reading, file.refusal), place };
  const specification = readSpecification(file.text, entry2.name);
  if (specification.state === "no-list") {
    return { state: "not-extracted", why: specification.why };
  }
  if (specification.state === "invalid") {
    const { line, column, message } = specification;
    const at2 = { ...place, line, column };
    const what = `${placeText(at2)} is not a specification that lists operations: ${message}`;
    const why = lose(reading, { code: "invalid-specification", what, place: at2 });
    return { state: "unreadable", why, place: at2 };
  }
  noteDerivedIds(reading, entry2, specification.operations);
  const value = specification.operations.map(({ id, method, template, displayName }) => ({
    id,
    method,
    template,
    displayName,
    place
  }));
  return { state: "present", value };
}
function noteDerivedIds(reading, entry2, operations) {
  const derived = operations.filter((operation) => operation.derivedId);
  const [first] = derived;
  if (first === void 0) return;
  const where = reading.folder.place(entry2.path);
  const what = `${where.file ?? entry2.name} gives ${derived.length} operations no operationId, so they are named as import would name them (${first.id}, …)`;
  remark(reading, "not-held", { what, where });
}
function united(reading, item, [first, second]) {
  const later = new Map(second.map((operation) => [sameId(operation.id), operation]));
  let differs = first.length !== second.length;
  const shared = first.map((operation) => {
    const twin = later.get(sameId(operation.id));
    later.delete(sameId(operation.id));
    if (twin === void 0) differs = true;
    return twin === void 0 ? operation : agreed(operation, twin);
  });
  const all = [...shared, ...later.values()];
  if (differs || all.some((operation) => operation.method === null)) {
    const where = reading.folder.folderPlace(item.path);
    const what = `${where.file ?? item.name} lists its operations twice with a difference; both were taken`;
    remark(reading, "conflicting-association", { what, where });
  }
  return all;
}
function agreed(first, second) {
  const sameMethod = first.method?.toUpperCase() === second.method?.toUpperCase();
  const sameTemplate = withoutQuery(first.template) === withoutQuery(second.template);
  return {
    id: first.id,
    method: sameMethod ? second.method : null,
    // An exported specification moves the query of a template to the parameters.
    template: sameTemplate ? second.template : null,
    displayName: second.displayName ?? first.displayName,
    place: first.place
  };
}
function withoutQuery(template) {
  return template?.replace(/\?.*$/s, "").replace(/\/$/, "") ?? null;
}
var init_operation_list = __esm({
  "src/sources/apiops/operation-list.ts"() {
    "use strict";
    init_file_limits();
    init_specification();
    init_json_file();
    init_reading();
  }
});

// src/sources/apiops/operations.ts
function readOperations(reading, item, scope) {
  const place = reading.folder.folderPlace(item.path);
  const kind = itemsOf(reading, item.entries, "operations");
  const folders = kind.items.map((folder) => readOperationFolder(reading, folder, scope));
  const filed = folders.flatMap((folder) => folder.listed ?? []);
  const unreadable4 = item.refusal?.what ?? kind.unreadable;
  const list3 = listOperations(reading, item, filed);
  if (unreadable4 !== null) {
    return { operations: { state: "unreadable", why: unreadable4, place }, unlistedOperations: [] };
  }
  const policies = folders.filter((folder) => folder.policy.state !== "absent");
  if (list3.state !== "present") {
    return { operations: list3, unlistedOperations: policies.map(unlisted) };
  }
  return joined2(reading, list3.value, policies);
}
function joined2(reading, list3, policies) {
  const find = matcher(list3);
  const byOperation = /* @__PURE__ */ new Map();
  const unmatched = [];
  for (const folder of policies) {
    const operation = find(folder.id);
    if (operation === null) unmatched.push(folder);
    else byOperation.set(operation, [...byOperation.get(operation) ?? [], folder]);
  }
  const value = list3.map((operation) => ({
    id: operation.id,
    method: operation.method,
    template: operation.template,
    displayName: operation.displayName,
    listed: true,
    policy: policyOf(reading, byOperation.get(operation) ?? []),
    place: operation.place
  }));
  return {
    operations: { state: "present", value },
    unlistedOperations: unmatched.map(unlisted)
  };
}
function matcher(list3) {
  const exact = new Map(list3.map((operation) => [operation.id, operation]));
  const folded = groupedBy(list3, sameId);
  const normalized = groupedBy(list3, normalizedOperationId);
  return (folder) => exact.get(folder) ?? onlyOne(folded.get(sameId(folder))) ?? onlyOne(normalized.get(folder)) ?? null;
}
function groupedBy(list3, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const operation of list3) {
    const group = groups.get(key(operation.id));
    if (group === void 0) groups.set(key(operation.id), [operation]);
    else group.push(operation);
  }
  return groups;
}
function onlyOne(group) {
  return group?.length === 1 ? group[0] ?? null : null;
}
function policyOf(reading, folders) {
  const [only, second] = folders;
  if (only === void 0) return { state: "absent" };
  if (second === void 0) return only.policy;
  const { place } = second;
  const what = `${only.place.file ?? only.id} and ${place.file ?? second.id} are for one operation`;
  const why = lose(reading, { code: "conflicting-association", what, place });
  return { state: "unreadable", why, place };
}
function unlisted(folder) {
  return {
    id: folder.id,
    method: null,
    template: null,
    displayName: null,
    listed: false,
    policy: folder.policy,
    place: folder.place
  };
}
var init_operations = __esm({
  "src/sources/apiops/operations.ts"() {
    "use strict";
    init_operation_ids();
    init_operation_files();
    init_operation_list();
    init_reading();
  }
});

// src/sources/apiops/revisions.ts
function draftsOf(reading, items, scope) {
  const named = items.map((item) => nameOf2(reading, item));
  const plain3 = new Map(
    named.filter((one) => one.suffix === null).map((one) => [sameId(one.id), one])
  );
  return named.map((one) => {
    const head = plain3.get(sameId(one.id));
    const stale = one.suffix !== null && head?.revision === one.suffix;
    const current = one.suffix === null || head === void 0 && callsItselfCurrent(one);
    if (stale) noteStale(reading, one);
    return { ...one, current, stale, override: overrideOf2(one, scope, { current, named }) };
  });
}
function nameOf2(reading, item) {
  const information = readInformation(reading, item, ["apiInformation.json"]);
  const [, id = item.name, suffix = null] = /^(.+);rev=([^;]+)$/i.exec(item.name) ?? [];
  const told2 = toldRevision(information);
  noteOtherRevision(reading, { information, told: told2, suffix });
  const own = information.state === "read" ? told2 ?? "1" : "";
  return { item, information, id, suffix, revision: suffix ?? own };
}
function toldRevision(information) {
  return information.state === "read" ? textAt(information.properties, "apiRevision") : null;
}
function noteOtherRevision(reading, {
  information,
  told: told2,
  suffix
}) {
  if (suffix === null || told2 === null || told2 === suffix) return;
  const { place } = information;
  const what = `${place.file ?? "a file"} says revision ${told2}, its folder ${suffix}`;
  remark(reading, "conflicting-association", { what, where: place });
}
function callsItselfCurrent(one) {
  const { information } = one;
  return information.state === "read" && booleanAt(information.properties, "isCurrent") === true;
}
function noteStale(reading, one) {
  const where = reading.folder.folderPlace(one.item.path);
  const what = `${where.file ?? one.item.name} is a leftover copy of the current revision`;
  remark(reading, "stale-copy", { what, where });
}
function overrideOf2(one, scope, { current, named }) {
  const own = scope.override?.find("apis", one.item.name) ?? null;
  if (own !== null || !current) return own;
  const alias = `${one.id};rev=${one.revision}`;
  const taken = named.some(({ item }) => sameId(item.name) === sameId(alias));
  return taken ? null : scope.override?.find("apis", alias) ?? null;
}
var init_revisions = __esm({
  "src/sources/apiops/revisions.ts"() {
    "use strict";
    init_shape();
    init_information();
    init_reading();
  }
});

// src/sources/apiops/tags.ts
function readTagsByApi(reading, kind) {
  const tags = /* @__PURE__ */ new Map();
  for (const item of kind.items) {
    for (const api of readAssociation(reading, item, APIS_OF_TAG).names) {
      const known4 = tags.get(sameId(api)) ?? [];
      tags.set(sameId(api), [...known4, item.name]);
    }
  }
  return tags;
}
function tagsOf(reading, item, { id, byApi }) {
  const own = readAssociation(reading, item, TAGS_OF_API).names;
  return [.../* @__PURE__ */ new Set([...own, ...byApi.get(sameId(id)) ?? []])].toSorted();
}
var TAGS_OF_API, APIS_OF_TAG;
var init_tags2 = __esm({
  "src/sources/apiops/tags.ts"() {
    "use strict";
    init_associations();
    init_reading();
    TAGS_OF_API = {
      file: "tags.json",
      folder: "tags",
      link: "apiTagInformation.json",
      linkKey: "tagId"
    };
    APIS_OF_TAG = {
      file: "apis.json",
      folder: "apis",
      link: "tagApiInformation.json",
      linkKey: "apiId"
    };
  }
});

// src/sources/apiops/version-sets.ts
function readVersionSets(reading, kind, override) {
  const sets = /* @__PURE__ */ new Map();
  for (const item of kind.items) {
    const information = readInformation(reading, item, FILES);
    if (information.state !== "read") continue;
    const over = override?.find("versionSets", item.name) ?? null;
    const versioning = versioningIn(overridden(information.properties, over));
    if (versioning !== null) sets.set(sameId(item.name), versioning);
  }
  return sets;
}
function versioningOf(properties, sets) {
  const id = lastSegment(stringAt(properties, "apiVersionSetId"));
  const inline2 = valueAt(properties, "apiVersionSet");
  const named = id === null ? void 0 : sets.get(sameId(id));
  return named ?? (isRecord(inline2) ? versioningIn(inline2) : null);
}
function versioningIn(properties) {
  switch (stringAt(properties, "versioningScheme")?.toLowerCase()) {
    case "segment":
      return { scheme: "segment", name: null };
    case "query":
      return { scheme: "query", name: stringAt(properties, "versionQueryName") };
    case "header":
      return { scheme: "header", name: stringAt(properties, "versionHeaderName") };
    case void 0:
    default:
      return null;
  }
}
var FILES;
var init_version_sets = __esm({
  "src/sources/apiops/version-sets.ts"() {
    "use strict";
    init_shape();
    init_associations();
    init_information();
    init_overrides();
    init_reading();
    FILES = ["versionSetInformation.json", "apiVersionSetInformation.json"];
  }
});

// src/sources/apiops/apis.ts
function readApis(reading, kind, scope) {
  return draftsOf(
    reading,
    kind.items.filter((item) => holdsApi(reading, item)),
    scope
  ).map((draft) => {
    reading.signal.throwIfAborted();
    return readApi(reading, draft, scope);
  });
}
function holdsApi(reading, item) {
  const telling = /^(?:apiInformation\.json|specification\..*|.*\.xml|operations)$/i;
  if (item.refusal !== null || item.entries.some((entry2) => telling.test(entry2.name))) return true;
  const where = reading.folder.folderPlace(item.path);
  const what = `${where.file ?? item.name} holds no API, policy or operation`;
  remark(reading, "not-held", { what, where });
  return false;
}
function readApi(reading, draft, scope) {
  const { item, id, suffix, current, information, stale, override } = draft;
  const own = information.state === "read" ? information.properties : EMPTY_SHAPE;
  const properties = overridden(own, override);
  const document = `${scope.prefix}apis/${current ? id : `${id};rev=${suffix ?? draft.revision}`}`;
  const { operations, unlistedOperations } = readOperations(reading, item, { document, override });
  noteNotHeld(reading, draft, operations);
  return {
    id,
    revision: draft.revision,
    current,
    online: booleanAt(properties, "isOnline"),
    stale,
    ...factsIn(properties),
    versioning: versioningOf(properties, scope.versionSets),
    tags: tagsOf(reading, item, { id, byApi: scope.tags }),
    policy: policyOf2(reading, draft, document),
    operations,
    unlistedOperations,
    unreadable: information.state === "read" ? null : information.why,
    place: information.place
  };
}
function factsIn(properties) {
  const protocols = listAt(properties, "protocols");
  const version = textAt(properties, "apiVersion");
  return {
    type: textAt(properties, "type") ?? textAt(properties, "apiType") ?? "http",
    displayName: stringAt(properties, "displayName"),
    path: (stringAt(properties, "path") ?? "").replace(/^\/+/, "").replace(/\/+$/, ""),
    version: version === "" ? null : version,
    protocols: protocols.filter((protocol) => typeof protocol === "string"),
    subscriptionRequired: booleanAt(properties, "subscriptionRequired")
  };
}
function policyOf2(reading, draft, document) {
  const { item, override, information } = draft;
  const held = readPolicy(reading, { document, item, override });
  const raw = information.state === "read" && stringAt(information.raw, "id") !== null;
  const bare2 = !item.entries.some(
    (entry2) => /^(?:specification\..*|operations)$/i.test(entry2.name)
  );
  if (held.state !== "absent" || draft.suffix === null || !raw || !bare2) return held;
  return { state: "not-extracted", why: `of ${document} only the information file was extracted` };
}
function noteNotHeld(reading, draft, operations) {
  if (operations.state !== "not-extracted") return;
  const where = reading.folder.folderPlace(draft.item.path);
  const what = `the operations of ${where.file ?? draft.id} are not in the folder: ${operations.why}`;
  remark(reading, "not-held", { what, where });
}
var init_apis = __esm({
  "src/sources/apiops/apis.ts"() {
    "use strict";
    init_shape();
    init_operations();
    init_overrides();
    init_policies();
    init_reading();
    init_revisions();
    init_tags2();
    init_version_sets();
  }
});

// src/sources/apiops/backends.ts
function readBackends(reading, kind, override) {
  return kind.items.map((item) => {
    const information = readInformation(reading, item, ["backendInformation.json"]);
    if (information.state !== "read") return { id: item.name, url: null };
    const over = override?.find("backends", item.name) ?? null;
    return { id: item.name, url: stringAt(overridden(information.properties, over), "url") };
  });
}
var init_backends = __esm({
  "src/sources/apiops/backends.ts"() {
    "use strict";
    init_shape();
    init_information();
    init_overrides();
  }
});

// src/sources/apiops/fragments.ts
function readFragments(reading, kind, scope) {
  const byId = /* @__PURE__ */ new Map();
  for (const item of kind.items) {
    const fragment = readFragment(reading, item, scope);
    const same = byId.get(sameId(item.name));
    byId.set(sameId(item.name), same === void 0 ? fragment : agreed2(reading, same, fragment));
  }
  return [...byId.values()];
}
function readFragment(reading, item, scope) {
  const document = `${scope.prefix}fragments/${item.name}`;
  const override = scope.override?.find("policyFragments", item.name) ?? null;
  const file = readPolicy(reading, { document, item, override: null });
  if (file.state === "present") {
    return { id: item.name, policy: replaced(file, override), place: file.value.place };
  }
  const information = readInformation(reading, item, ["policyFragmentInformation.json"]);
  const own = file.state === "absent" ? textIn(information, document) : file;
  return { id: item.name, policy: replaced(own, override), place: information.place };
}
function textIn(information, document) {
  if (information.state === "unreadable") {
    return { state: "unreadable", why: information.why, place: information.place };
  }
  if (information.state === "missing") return { state: "not-extracted", why: information.why };
  const text3 = stringAt(information.properties, "value");
  if (text3 === null) {
    return { state: "not-extracted", why: "the folder of the fragment holds no text" };
  }
  const at2 = placeOfValue(information.text, ["properties", "value"]);
  const place = { ...information.place, ...at2 };
  return { state: "present", value: { document, text: text3, place, embedded: true } };
}
function replaced(own, override) {
  const text3 = override === null ? null : stringAt(override.properties, "value");
  if (override === null || text3 === null || own.state !== "present") return own;
  const { document } = own.value;
  return { state: "present", value: { document, text: text3, place: override.place, embedded: true } };
}
function agreed2(reading, first, second) {
  const { policy } = second;
  const equal = first.policy.state === "present" && policy.state === "present" && first.policy.value.text === policy.value.text;
  if (equal) return first;
  const what = `the fragment ${first.id} stands in two folders that differ`;
  const why = lose(reading, { code: "conflicting-association", what, place: second.place });
  return { ...first, policy: { state: "unreadable", why, place: second.place } };
}
var init_fragments = __esm({
  "src/sources/apiops/fragments.ts"() {
    "use strict";
    init_json();
    init_shape();
    init_information();
    init_policies();
    init_reading();
  }
});

// src/sources/apiops/named-values.ts
function readNamedValues(reading, kind, override) {
  const byId = /* @__PURE__ */ new Map();
  for (const item of kind.items) {
    const value = readNamedValue(reading, item, override?.find("namedValues", item.name) ?? null);
    const same = byId.get(sameId(item.name));
    byId.set(sameId(item.name), same === void 0 ? value : agreed3(reading, same, value));
  }
  return [...byId.values()];
}
function readNamedValue(reading, item, override) {
  const information = readInformation(reading, item, ["namedValueInformation.json"]);
  const { place } = information;
  if (information.state !== "read") {
    return { id: item.name, displayName: item.name, value: null, secret: false, place };
  }
  const properties = overridden(information.properties, override);
  return {
    id: item.name,
    displayName: stringAt(properties, "displayName") ?? item.name,
    value: plainValue2(properties),
    secret: isSecret(properties),
    place
  };
}
function plainValue2(properties) {
  const value = textAt(properties, "value");
  const hidden = isSecret(properties) || isRecord(valueAt(properties, "keyVault"));
  return hidden || value === REDACTED ? null : value;
}
function isSecret(properties) {
  return booleanAt(properties, "secret") ?? false;
}
function agreed3(reading, first, second) {
  const { displayName, value, secret } = second;
  if (first.displayName === displayName && first.value === value && first.secret === secret) {
    return first;
  }
  const what = `the named value ${first.id} stands in two folders that differ, so it has no value`;
  remark(reading, "conflicting-association", { what, where: second.place });
  return { ...first, value: null };
}
var REDACTED;
var init_named_values = __esm({
  "src/sources/apiops/named-values.ts"() {
    "use strict";
    init_shape();
    init_information();
    init_overrides();
    init_reading();
    REDACTED = "*** REDACTED ***";
  }
});

// src/sources/apiops/products.ts
function readProducts(reading, kind, scope) {
  return kind.items.map((item) => readProduct(reading, item, scope));
}
function readProduct(reading, item, scope) {
  const override = scope.override?.find("products", item.name) ?? null;
  const information = readInformation(reading, item, ["productInformation.json"]);
  const own = information.state === "read" ? information.properties : EMPTY_SHAPE;
  const properties = overridden(own, override);
  const association = readAssociation(reading, item, APIS2);
  const document = `${scope.prefix}products/${item.name}`;
  const unreadable4 = information.state === "read" ? null : information.why;
  return {
    id: item.name,
    displayName: stringAt(properties, "displayName"),
    subscriptionRequired: booleanAt(properties, "subscriptionRequired"),
    apis: association.names.map(
      (name) => known(reading, name, { product: item.name, where: information.place, scope })
    ),
    policy: readPolicy(reading, { document, item, override }),
    unreadable: unreadable4 ?? association.unreadable,
    place: information.place
  };
}
function known(reading, name, { product, where, scope }) {
  const id = scope.apis.get(name.toLowerCase());
  if (id !== void 0) return id;
  const what = `product ${product} names the API ${name}, which the folder does not hold`;
  remark(reading, "unknown-reference", { what, where });
  return name;
}
var APIS2;
var init_products = __esm({
  "src/sources/apiops/products.ts"() {
    "use strict";
    init_shape();
    init_associations();
    init_information();
    init_overrides();
    init_policies();
    init_reading();
    APIS2 = {
      file: "apis.json",
      folder: "apis",
      link: "productApiInformation.json",
      linkKey: "apiId"
    };
  }
});

// src/sources/apiops/subscriptions.ts
function readSubscriptions(reading, kind, context) {
  const place = reading.folder.folderPlace(context.path);
  if (kind.unreadable !== null) return { state: "unreadable", why: kind.unreadable, place };
  if (!kind.held) return { state: "not-extracted", why: "the folder holds no subscriptions" };
  const items = kind.items.filter((item) => sameId(item.name) !== BUILT_IN);
  const read4 = items.map((item) => readSubscription(reading, item, context));
  const broken = read4.find((one) => one.state === "unreadable");
  if (broken !== void 0) return broken;
  const value = read4.flatMap((one) => one.state === "present" ? [one.value] : []);
  return { state: "present", value };
}
function readSubscription(reading, item, context) {
  const information = readInformation(reading, item, ["subscriptionInformation.json"]);
  const { place } = information;
  if (information.state !== "read") {
    const { why, state: state2 } = information;
    if (state2 === "missing") lose(reading, { code: "unreadable-file", what: why, place });
    return { state: "unreadable", why, place };
  }
  const over = context.override?.find("subscriptions", item.name) ?? null;
  const properties = overridden(information.properties, over);
  const written3 = scopeOf(stringAt(properties, "scope"), context.workspace);
  const scope = resolved(reading, written3, { item, context });
  const state = stringAt(properties, "state")?.toLowerCase() ?? null;
  const active = state === null ? null : state === "active";
  return { state: "present", value: { id: item.name, scope, active, place } };
}
function scopeOf(text3, workspace) {
  const unresolved = { kind: "unresolved", text: text3 ?? "" };
  const segments = segmentsInSpace(text3 ?? "", workspace);
  if (segments === null) return unresolved;
  const [kind = "", id = null, ...rest] = segments;
  if (rest.length > 0 || hasPlaceholder(id ?? "")) return unresolved;
  return scopeNamed(kind.toLowerCase(), id) ?? unresolved;
}
function scopeNamed(kind, id) {
  if (id === null) return kind === "" || kind === "apis" ? { kind: "all-apis" } : null;
  if (kind === "apis") return { kind: "api", api: withoutRevision2(id) };
  return kind === "products" ? { kind: "product", product: id } : null;
}
function segmentsInSpace(text3, workspace) {
  const segments = text3.split("/").filter((segment) => segment !== "");
  const service = segments.findIndex((segment) => segment.toLowerCase() === "service");
  if (segments.length === 0 && text3 !== "/") return null;
  const inService = service === -1 ? segments : segments.slice(service + 2);
  if (inService[0]?.toLowerCase() !== "workspaces") return inService;
  return sameId(inService[1] ?? "") === sameId(workspace ?? "") ? inService.slice(2) : null;
}
function hasPlaceholder(id) {
  return /[{}#$%[\]()]/.test(id);
}
function withoutRevision2(id) {
  return id.replace(/;rev=[^;]*$/i, "");
}
function resolved(reading, scope, { item, context }) {
  if (scope.kind !== "api" && scope.kind !== "product") return scope;
  const name = scope.kind === "api" ? scope.api : scope.product;
  const id = (scope.kind === "api" ? context.apis : context.products).get(sameId(name));
  if (id === void 0) {
    const what = `subscription ${item.name} is for ${scope.kind} ${name}, which the folder does not hold`;
    remark(reading, "unknown-reference", { what, where: reading.folder.folderPlace(item.path) });
    return scope;
  }
  return scope.kind === "api" ? { kind: "api", api: id } : { kind: "product", product: id };
}
var BUILT_IN;
var init_subscriptions = __esm({
  "src/sources/apiops/subscriptions.ts"() {
    "use strict";
    init_shape();
    init_information();
    init_overrides();
    init_reading();
    BUILT_IN = "master";
  }
});

// src/sources/apiops/spaces.ts
function readSpace(reading, item, scope) {
  const { workspace, override } = scope;
  const kinds = kindsIn(reading, item);
  const prefix2 = workspace === null ? "" : `workspaces/${workspace}/`;
  const versionSets = readVersionSets(reading, kinds.versionSets, override);
  const tags = readTagsByApi(reading, kinds.tags);
  const apis = readApis(reading, kinds.apis, { prefix: prefix2, override, versionSets, tags });
  const products = readProducts(reading, kinds.products, { prefix: prefix2, override, apis: idsOf(apis) });
  const subscriptions = readSubscriptions(reading, kinds.subscriptions, {
    workspace,
    override,
    path: item.path,
    apis: idsOf(apis),
    products: idsOf(products)
  });
  const space = {
    workspace,
    policy: policyOf3(reading, item, scope),
    apis,
    products,
    subscriptions,
    fragments: readFragments(reading, kinds.fragments, { prefix: prefix2, override }),
    namedValues: readNamedValues(reading, kinds.namedValues, override),
    backends: readBackends(reading, kinds.backends, override),
    unreadable: item.refusal?.what ?? unreadableOf(kinds),
    place: reading.folder.folderPlace(item.path)
  };
  noteNotHeld2(reading, space);
  return space;
}
function kindsIn(reading, item) {
  const kind = (name) => itemsOf(reading, item.entries, name);
  return {
    apis: kind("apis"),
    products: kind("products"),
    namedValues: kind("namedValues"),
    fragments: kind("policyFragments"),
    versionSets: kind("versionSets"),
    backends: kind("backends"),
    subscriptions: kind("subscriptions"),
    tags: kind("tags")
  };
}
function unreadableOf(kinds) {
  const { apis, products, fragments, namedValues: namedValues2 } = kinds;
  return [apis, products, fragments, namedValues2].find((kind) => kind.unreadable !== null)?.unreadable ?? null;
}
function policyOf3(reading, item, scope) {
  const { workspace, override } = scope;
  const document = workspace === null ? "global" : `workspaces/${workspace}`;
  const held = readPolicy(reading, { document, item, override });
  if (workspace === null || held.state !== "absent") return held;
  return {
    state: "not-extracted",
    why: `the folder holds no policy of workspace ${workspace}, and not every extractor writes it`
  };
}
function noteNotHeld2(reading, space) {
  const where = space.place;
  const of = space.workspace === null ? "the service" : `workspace ${space.workspace}`;
  const note2 = (what) => remark(reading, "not-held", { what, where });
  if (space.policy.state === "not-extracted") note2(`the policy of ${of}: ${space.policy.why}`);
  if (space.subscriptions.state === "not-extracted") {
    note2(`the subscriptions of ${of}: ${space.subscriptions.why}`);
  }
  const hidden = space.namedValues.filter((named) => named.value === null);
  if (hidden.length > 0) {
    const ids2 = hidden.map((named) => named.id).join(", ");
    note2(`the values of ${hidden.length} named values of ${of} (secret or left out): ${ids2}`);
  }
}
function idsOf(things) {
  return new Map(things.map(({ id }) => [sameId(id), id]));
}
var init_spaces = __esm({
  "src/sources/apiops/spaces.ts"() {
    "use strict";
    init_apis();
    init_backends();
    init_fragments();
    init_named_values();
    init_policies();
    init_products();
    init_reading();
    init_subscriptions();
    init_tags2();
    init_version_sets();
  }
});

// src/sources/apiops/apiops.ts
function load2(context) {
  const { location, root, pathBase } = context;
  const path = findArtifactRoot({ location, start: context.path ?? location, root, pathBase });
  const folder = openFolder(root, pathBase, MAX_ENTRIES);
  const gaps = [];
  const reading = { folder, note: (gap) => gaps.push(gap), signal: context.signal };
  const overrides = overridesOf(context, reading, path);
  context.log(`Reading the APIOps folder ${folder.place(path).file ?? location}`);
  const listing = folder.list(path);
  if (!listing.ok) lose(reading, listing.refusal);
  const item = {
    name: "",
    path,
    entries: listing.ok ? listing.entries : [],
    refusal: listing.ok ? null : listing.refusal
  };
  const service = readSpace(reading, item, { workspace: null, override: overrides });
  const gateways = readGateways(reading, itemsOf(reading, item.entries, "gateways"), path);
  if (gateways.state === "not-extracted") {
    remark(reading, "not-held", { what: `the gateways: ${gateways.why}`, where: service.place });
  }
  const workspaces = readWorkspaces(reading, item, overrides);
  noteUnmatched(reading, overrides);
  return {
    source: { kind: "apiops", location, apiVersion: null },
    service: { name: serviceName(overrides), resourceId: null },
    gateways,
    spaces: [service, ...workspaces],
    gaps
  };
}
function overridesOf(context, reading, from) {
  const { folder } = reading;
  if (context.environment === null) return overridesFrom(EMPTY_SHAPE, folder.place(from));
  const overrides = readEnvironment({ folder, from, environment: context.environment });
  context.log(`Laying ${overrides.place.file ?? context.environment} over it`);
  return overrides;
}
function readWorkspaces(reading, root, overrides) {
  return itemsOf(reading, root.entries, "workspaces").items.map(
    (item) => readSpace(reading, item, {
      workspace: item.name,
      override: overrides.find("workspaces", item.name)
    })
  );
}
function noteUnmatched(reading, overrides) {
  const where = overrides.place;
  for (const name of overrides.unmatched()) {
    const what = `${where.file ?? "the environment file"} overrides ${name}, which the folder does not hold`;
    remark(reading, "unknown-reference", { what, where });
  }
  if (valueAt(overrides.properties, "environment") !== void 0) {
    const what = `${where.file ?? "the environment file"} renames things; they go by the names in the folder`;
    remark(reading, "not-held", { what, where });
  }
}
function serviceName(overrides) {
  const name = stringAt(overrides.properties, "apimServiceName");
  return name !== null && /^[A-Za-z][\w-]*$/.test(name) ? name : null;
}
var source, apiops_default;
var init_apiops = __esm({
  "src/sources/apiops/apiops.ts"() {
    "use strict";
    init_file_limits();
    init_shape();
    init_artifact_root();
    init_environment_file();
    init_gateways();
    init_overrides();
    init_reading();
    init_safe_folder();
    init_spaces();
    source = {
      id: "apiops",
      summary: "An artifact folder of APIOps (toolkit v3 to v7, apiops-cli) in the repository",
      load: (context) => Promise.resolve().then(() => load2(context))
    };
    apiops_default = source;
  }
});

// src/sources/index.ts
function sourceNamed(id) {
  const source2 = SOURCES.find((candidate) => candidate.id === id);
  if (source2 === void 0) {
    const known4 = SOURCES.map((candidate) => candidate.id).join(", ");
    throw new UsageError(`There is no source ${id}; this version knows ${known4}.`);
  }
  return source2;
}
var SOURCES;
var init_sources = __esm({
  "src/sources/index.ts"() {
    "use strict";
    init_errors();
    init_apiops();
    SOURCES = [apiops_default];
  }
});

// src/formats/limits.ts
var POLICY_LIMITS;
var init_limits = __esm({
  "src/formats/limits.ts"() {
    "use strict";
    POLICY_LIMITS = {
      /** UTF-16 code units. */
      maxLength: 1024 * 1024,
      /** Elements within elements. */
      maxDepth: 100,
      /** Elements, text runs, comments and attributes together. */
      maxNodes: 1e5,
      /**
       * How often, on average, a character may be looked at while the two readings of values are
       * compared. Honest text stays below 2.
       */
      maxLexPasses: 20
    };
  }
});

// src/formats/xml/refused.ts
function seen2(text3) {
  const line = text3.slice(0, SHOWN + 1).replaceAll(/\s+/gu, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
var Refused, SHOWN;
var init_refused = __esm({
  "src/formats/xml/refused.ts"() {
    "use strict";
    init_errors();
    Refused = class extends ReadError {
      refusal;
      offset;
      constructor(refusal, message, offset) {
        super(message);
        this.refusal = refusal;
        this.offset = offset;
      }
    };
    SHOWN = 40;
  }
});

// src/formats/xml/characters.ts
function isWhite(character) {
  return character === " " || character === "\n" || character === "	" || character === "\r";
}
function skipWhite(text3, start2) {
  let offset = start2;
  while (isWhite(text3.charAt(offset))) offset += 1;
  return offset;
}
function skipSpace(text3, start2) {
  let offset = start2;
  while (SPACE2.test(text3.charAt(offset))) offset += 1;
  return offset;
}
function trimEnd(text3, start2, end) {
  let offset = end;
  while (offset > start2 && SPACE2.test(text3.charAt(offset - 1))) offset -= 1;
  return offset;
}
function findControl(text3) {
  for (let offset = 0; offset < text3.length; offset += 1) {
    const code = text3.charCodeAt(offset);
    if (code < 32 ? code !== 9 && code !== 10 && code !== 13 : code >= 65534) return offset;
  }
  return -1;
}
function refuseCharacters(text3) {
  const control = findControl(text3);
  if (control !== -1) {
    const code = text3.charCodeAt(control).toString(16).toUpperCase().padStart(4, "0");
    throw new Refused(
      "control-character",
      `The text holds the control character U+${code}.`,
      control
    );
  }
  const surrogate = text3.search(LONE_SURROGATE);
  if (surrogate !== -1) {
    throw new Refused("encoding", "The text holds half of a surrogate pair.", surrogate);
  }
}
function nameAt(text3, offset) {
  NAME.lastIndex = offset;
  return NAME.exec(text3)?.[0] ?? "";
}
function refuseName(name, offset) {
  if (FORBIDDEN_NAMES.has(name)) {
    throw new Refused(
      "forbidden-name",
      `The name \`${name}\` cannot name anything in a policy.`,
      offset
    );
  }
}
var SPACE2, LONE_SURROGATE, NAME_START, NAME_REST, PART, NAME, FORBIDDEN_NAMES;
var init_characters = __esm({
  "src/formats/xml/characters.ts"() {
    "use strict";
    init_refused();
    SPACE2 = /\s/u;
    LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
    NAME_START = "[A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}]|[\\u{200C}-\\u{200D}]|[\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}]";
    NAME_REST = `${NAME_START}|[-.0-9\\u{B7}\\u{203F}\\u{2040}]|[\\u{300}-\\u{36F}]`;
    PART = `(?:${NAME_START})(?:${NAME_REST})*`;
    NAME = new RegExp(`${PART}(?::${PART})?(?!:)`, "uy");
    FORBIDDEN_NAMES = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
  }
});

// src/formats/xml/cross-check.ts
function crossCheck(masked, nodes) {
  const ours = [...landmarks(masked, nodes)];
  const theirs = describeAll(parse2(masked));
  const length = Math.max(ours.length, theirs.length);
  for (let index = 0; index < length; index += 1) {
    const mine = ours[index];
    if (mine?.what === theirs[index]) continue;
    const message = `Two parsers disagree: one sees ${quoted(mine?.what)}, the other ${quoted(theirs[index])}.`;
    throw new Refused("parsers-disagree", message, mine?.offset ?? 0);
  }
}
function quoted(what) {
  return what === void 0 ? "nothing more" : `\`${seen2(what)}\``;
}
function parse2(masked) {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    textNodeName: NAMES.text,
    cdataPropName: NAMES.cdata,
    commentPropName: NAMES.comment,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: POLICY_LIMITS.maxDepth + 1,
    jPath: false,
    onDangerousProperty: (name) => name
  });
  try {
    return parser.parse(masked);
  } catch (error) {
    const reason = error instanceof Error ? seen2(error.message) : "no reason given";
    throw new Refused("parsers-disagree", `The second parser refuses the text: ${reason}.`, 0);
  }
}
function normal(text3) {
  return text3.replaceAll(/\r\n?/g, "\n");
}
function* landmarks(masked, nodes) {
  const raw = ({ span }) => normal(masked.slice(span.start, span.end));
  for (const node of nodes) {
    if (node.kind === "comment") {
      yield { what: `comment ${normal(node.text)}`, offset: node.span.start };
    } else if (node.kind === "text") {
      const kind = node.cdata ? "cdata" : "text";
      yield { what: `${kind} ${raw(node.value)}`, offset: node.value.span.start };
    } else {
      yield { what: `<${node.name}>`, offset: node.span.start };
      for (const { name, nameSpan, value } of node.attributes) {
        yield { what: `@${name}=${raw(value)}`, offset: nameSpan.start };
      }
      yield* landmarks(masked, node.children);
      yield { what: `</${node.name}>`, offset: node.span.end };
    }
  }
}
function describeAll(parsed) {
  const out = [];
  for (const node of isList(parsed) ? parsed : []) {
    if (isRecord(node) && !(NAMES.text in node)) describe(node, out);
  }
  return out;
}
function describe(node, out) {
  if (!isRecord(node)) return;
  const key = Object.keys(node).find((name) => name !== NAMES.attributes) ?? "";
  const content = node[key];
  if (key === NAMES.text) out.push(`text ${String(content)}`);
  else if (key === NAMES.cdata) out.push(`cdata ${textIn2(content)}`);
  else if (key === NAMES.comment) out.push(`comment ${textIn2(content)}`);
  else {
    out.push(`<${key}>`);
    for (const [name, value] of attributesOf(node)) out.push(`${name}=${String(value)}`);
    if (isList(content)) for (const child of content) describe(child, out);
    out.push(`</${key}>`);
  }
}
function attributesOf(node) {
  const attributes = node[NAMES.attributes];
  return isRecord(attributes) ? Object.entries(attributes) : [];
}
function textIn2(content) {
  const [first] = isList(content) ? content : [];
  return isRecord(first) ? String(first[NAMES.text]) : "";
}
var NAMES;
var init_cross_check = __esm({
  "src/formats/xml/cross-check.ts"() {
    "use strict";
    init_fxp();
    init_limits();
    init_shape();
    init_refused();
    NAMES = { attributes: ":@", text: "#text", cdata: "#cdata", comment: "#comment" };
  }
});

// src/formats/xml/finish.ts
function finish(text3, drafts, evidence2) {
  return drafts.map((draft) => {
    if (draft.kind === "comment") return draft;
    if (draft.kind === "element") return finishElement(text3, draft, evidence2);
    return { ...draft, value: finishValue(text3, draft.value, evidence2) };
  });
}
function finishElement(text3, draft, evidence2) {
  return {
    kind: "element",
    name: draft.name,
    attributes: draft.attributes.map((attribute2) => ({
      ...attribute2,
      value: finishValue(text3, attribute2.value, evidence2)
    })),
    children: finish(text3, draft.children, evidence2),
    span: { start: draft.startTag.start, end: draft.end },
    startTag: draft.startTag
  };
}
function finishValue(text3, draft, evidence2) {
  const pieces = draft.pieces.map(
    (piece) => typeof piece === "string" ? piece : finishExpression(piece, evidence2)
  );
  return {
    raw: sliceOf(text3, draft.span),
    text: pieces.map((piece) => typeof piece === "string" ? piece : written(piece)).join(""),
    span: draft.span,
    expressions: pieces.filter((piece) => typeof piece !== "string")
  };
}
function finishExpression(draft, evidence2) {
  const { form, span, verbatim, decoded } = draft;
  const encoding = encodingOf2(draft, evidence2);
  const code = (encoding === "decoded" ? decoded : verbatim) ?? "";
  return { form, span, code, encoding };
}
function encodingOf2(draft, evidence2) {
  if (draft.verbatim === null) return "decoded";
  if (draft.decoded === null || !draft.differs) return "verbatim";
  if (evidence2.raw === evidence2.encoded) return "ambiguous";
  return evidence2.raw ? "verbatim" : "decoded";
}
function written({ form, code }) {
  return form === "single" ? `@(${code})` : `@{${code}}`;
}
function sliceOf(text3, span) {
  return text3.slice(span.start, span.end);
}
var init_finish = __esm({
  "src/formats/xml/finish.ts"() {
    "use strict";
  }
});

// src/formats/xml/mask.ts
function maskExpressions(text3, nodes) {
  const parts = [];
  let position = 0;
  for (const span of expressionSpans(nodes)) {
    parts.push(text3.slice(position, span.start), FILLER.repeat(span.end - span.start));
    position = span.end;
  }
  return parts.join("") + text3.slice(position);
}
function* expressionSpans(nodes) {
  for (const value of valuesIn(nodes)) {
    for (const expression of value.expressions) yield expression.span;
  }
}
function* valuesIn(nodes) {
  for (const node of nodes) {
    if (node.kind === "text") yield node.value;
    if (node.kind !== "element") continue;
    for (const attribute2 of node.attributes) yield attribute2.value;
    yield* valuesIn(node.children);
  }
}
var FILLER;
var init_mask = __esm({
  "src/formats/xml/mask.ts"() {
    "use strict";
    FILLER = "x";
  }
});

// src/formats/xml/markup.ts
function commentAt(text3, offset) {
  if (!text3.startsWith(COMMENT, offset)) return void 0;
  const start2 = offset + COMMENT.length;
  const end = text3.indexOf("-->", start2);
  if (end === -1) throw new Refused("unclosed", "A comment is not closed.", offset);
  refuseSwallowed(text3.slice(start2, end), start2);
  return { kind: "comment", text: text3.slice(start2, end), span: { start: offset, end: end + 3 } };
}
function refuseSwallowed(comment, start2) {
  const inner = comment.lastIndexOf(COMMENT);
  const tag = inner === -1 ? -1 : firstTag(comment, inner);
  if (tag === -1) return;
  const message = `A comment may have swallowed \`${seen2(comment.slice(tag))}\`, because another comment begins in it.`;
  throw new Refused("ambiguous", message, start2 + tag);
}
function firstTag(comment, before) {
  for (let at2 = comment.indexOf("<"); at2 < before; at2 = comment.indexOf("<", at2 + 1)) {
    if (comment.charAt(at2 + 1) === "/" || nameAt(comment, at2 + 1) !== "") return at2;
  }
  return -1;
}
function instructionEnd(text3, offset) {
  const close2 = text3.indexOf("?>", offset + 2);
  if (close2 === -1) {
    throw new Refused("unclosed", "A processing instruction is not closed.", offset);
  }
  const target = nameAt(text3, offset + 2);
  const declaration = target.toLowerCase() === "xml";
  if (target === "" || declaration && !isAtStart(text3, offset)) {
    const message = declaration ? "An XML declaration stands elsewhere than at the very start." : "A processing instruction has no name.";
    throw new Refused("syntax", message, offset);
  }
  return close2 + 2;
}
function isAtStart(text3, offset) {
  return offset === 0 || offset === 1 && text3.startsWith("\uFEFF");
}
function refuseDeclaration(text3, offset) {
  const shown2 = seen2(text3.slice(offset, offset + 40));
  if (text3.slice(offset + 2, offset + 9).toUpperCase() === "DOCTYPE") {
    const message = "The text has a DOCTYPE, which could define entities.";
    throw new Refused("doctype", message, offset);
  }
  throw new Refused("syntax", `\`${shown2}\` is no markup that a policy can hold.`, offset);
}
function endTagAt(text3, offset) {
  const name = nameAt(text3, offset + 2);
  const end = skipWhite(text3, offset + 2 + name.length);
  if (name === "" || text3.charAt(end) !== ">") {
    const message = `\`${seen2(text3.slice(offset, end + 1))}\` is no end tag.`;
    throw new Refused("syntax", message, offset);
  }
  return { name, end: end + 1 };
}
function endsName(character) {
  return isWhite(character) || character === ">" || character === "/";
}
var COMMENT;
var init_markup = __esm({
  "src/formats/xml/markup.ts"() {
    "use strict";
    init_characters();
    init_refused();
    COMMENT = "<!--";
  }
});

// src/formats/xml/start-tag.ts
function refuseDuplicate(names, { name, nameSpan }) {
  if (!names.has(name)) return;
  const message = `The attribute \`${seen2(name)}\` is given twice.`;
  throw new Refused("duplicate-attribute", message, nameSpan.start);
}
function tooMany(offset) {
  const message = `An element has more than ${POLICY_LIMITS.maxNodes} attributes.`;
  return new Refused("too-many", message, offset);
}
var StartTagReader;
var init_start_tag = __esm({
  "src/formats/xml/start-tag.ts"() {
    "use strict";
    init_limits();
    init_characters();
    init_markup();
    init_refused();
    StartTagReader = class {
      #text;
      #values;
      constructor(text3, values) {
        this.#text = text3;
        this.#values = values;
      }
      /** @param offset Offset of the `<`. */
      read(offset) {
        const name = nameAt(this.#text, offset + 1);
        const afterName = offset + 1 + name.length;
        if (name === "" || !endsName(this.#text.charAt(afterName))) throw this.#notATag(offset);
        refuseName(name, offset + 1);
        const attributes = this.#attributes(afterName);
        const last = attributes.at(-1);
        const after = last === void 0 ? afterName : last.value.span.end + 1;
        const end = skipWhite(this.#text, after);
        const empty = this.#text.charAt(end) === "/";
        if (this.#text.charAt(empty ? end + 1 : end) !== ">") throw this.#notClosed(offset, end);
        return { name, attributes, end: end + (empty ? 2 : 1), empty };
      }
      #attributes(start2) {
        const attributes = [];
        const names = /* @__PURE__ */ new Set();
        let offset = start2;
        for (let at2 = this.#nextAttribute(offset); at2 !== -1; at2 = this.#nextAttribute(offset)) {
          const attribute2 = this.#attribute(at2);
          refuseName(attribute2.name, at2);
          refuseDuplicate(names, attribute2);
          names.add(attribute2.name);
          attributes.push(attribute2);
          if (attributes.length > POLICY_LIMITS.maxNodes) throw tooMany(at2);
          offset = attribute2.value.span.end + 1;
        }
        return attributes;
      }
      /** Attributes need white space before them, also behind a closing quote. */
      #nextAttribute(offset) {
        const at2 = skipWhite(this.#text, offset);
        const character = this.#text.charAt(at2);
        if (character === ">" || character === "/" || character === "") return -1;
        if (at2 > offset) return at2;
        const message = `No white space stands before \`${seen2(this.#text.slice(at2, at2 + 40))}\`.`;
        throw new Refused("syntax", message, at2);
      }
      #attribute(offset) {
        const name = nameAt(this.#text, offset);
        const equals = skipWhite(this.#text, offset + name.length);
        const at2 = skipWhite(this.#text, equals + 1);
        const quote = this.#text.charAt(at2);
        if (name === "" || this.#text.charAt(equals) !== "=" || quote !== '"' && quote !== "'") {
          const shown2 = seen2(this.#text.slice(offset, offset + 40));
          const message = `An attribute with a quoted value was expected and \`${shown2}\` was found.`;
          throw new Refused("syntax", message, offset);
        }
        const nameSpan = { start: offset, end: offset + name.length };
        return { name, nameSpan, value: this.#values.attribute(at2 + 1, quote) };
      }
      #notATag(offset) {
        const shown2 = seen2(this.#text.slice(offset, offset + 40));
        return new Refused("syntax", `\`${shown2}\` is no tag.`, offset);
      }
      #notClosed(offset, end) {
        const shown2 = seen2(this.#text.slice(offset, offset + 40));
        if (end >= this.#text.length) {
          return new Refused("unclosed", `The tag \`${shown2}\` is not closed.`, offset);
        }
        return new Refused("syntax", `The tag \`${shown2}\` does not end properly.`, offset);
      }
    };
  }
});

// src/expression/characters.ts
function isLineEnd(character) {
  return LINE_ENDS.has(character);
}
function isSpace(character) {
  return SPACE3.test(character);
}
function endOfLine(text3, start2) {
  let offset = start2;
  while (offset < text3.length && !isLineEnd(text3.charAt(offset))) offset += 1;
  return offset;
}
function at(pattern) {
  return (text3, offset) => {
    pattern.lastIndex = offset;
    return pattern.exec(text3)?.[0] ?? "";
  };
}
var LINE_ENDS, SPACE3, identifierAt, numberAt, operatorAt, placeholderAt, entityAt;
var init_characters2 = __esm({
  "src/expression/characters.ts"() {
    "use strict";
    LINE_ENDS = /* @__PURE__ */ new Set(["\n", "\r", "", "\u2028", "\u2029"]);
    SPACE3 = /[\s\u0085]/u;
    identifierAt = at(/@?[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]*/uy);
    numberAt = at(
      /(?:0[xX][\dA-Fa-f_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?)[A-Za-z]*/y
    );
    operatorAt = at(
      /\?\?=|<<=|\?\.(?!\d)|&&|\|\||==|!=|<=|>=|=>|\?\?|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|->|::|<<|\.\.|[-+*/%&|^!~=<>?:;,.]/y
    );
    placeholderAt = at(/\{\{[\w.-]+\}\}/y);
    entityAt = at(/&(?:lt|gt|amp|quot|apos|#\d+|#x[\dA-Fa-f]+);/y);
  }
});

// src/expression/neighbours.ts
function clash(before, after) {
  if (isMarkup(before, after)) {
    return `\`${before.text}${after.text}\` is markup and no C#, so a quote or a bracket is missing`;
  }
  if (sideBySide(before, after)) {
    return "two values stand side by side with no operator between them, so a quote is missing or doubled";
  }
  return void 0;
}
function isMarkup(before, after) {
  return before.kind === "operator" && after.kind === "operator" && MARKUP.has(before.text + after.text.charAt(0)) && before.text.length === 1;
}
function sideBySide(before, after) {
  if (LITERAL_ENDS.has(before.kind)) {
    return LITERAL_STARTS.has(after.kind) || after.kind === "identifier" && !AFTER_LITERAL.has(after.text);
  }
  return before.kind === "identifier" && LITERAL_STARTS.has(after.kind) && !BEFORE_LITERAL.has(before.text);
}
var LITERAL_ENDS, LITERAL_STARTS, BEFORE_LITERAL, AFTER_LITERAL, MARKUP;
var init_neighbours = __esm({
  "src/expression/neighbours.ts"() {
    "use strict";
    LITERAL_ENDS = /* @__PURE__ */ new Set(["string", "char", "string-end"]);
    LITERAL_STARTS = /* @__PURE__ */ new Set(["string", "char", "string-start"]);
    BEFORE_LITERAL = new Set(
      "return case in is when and or not else do throw await where select on equals by orderby".split(
        " "
      )
    );
    AFTER_LITERAL = new Set(
      "is as in when and or switch with equals ascending descending into by on select where let join from group orderby".split(
        " "
      )
    );
    MARKUP = /* @__PURE__ */ new Set(["/>", "</", "><", "<?"]);
  }
});

// src/expression/strings.ts
function readPlainLiteral(text3, start2, quote) {
  let offset = start2 + 1;
  while (offset < text3.length && !isLineEnd(text3.charAt(offset))) {
    const character = text3.charAt(offset);
    if (character === quote) return offset + 1;
    offset += skipEscape(text3, offset);
  }
  return -1;
}
function readVerbatimString(text3, start2) {
  let offset = text3.indexOf('"', start2 + 2);
  while (offset !== -1 && text3.charAt(offset + 1) === '"') offset = text3.indexOf('"', offset + 2);
  return offset === -1 ? -1 : offset + 1;
}
function readInterpolatedText(text3, start2, verbatim) {
  let offset = start2;
  while (offset < text3.length) {
    const step2 = verbatim ? verbatimStep(text3, offset) : plainStep(text3, offset);
    if (step2 === 0) return offset;
    offset += step2;
  }
  return text3.length;
}
function plainStep(text3, offset) {
  const character = text3.charAt(offset);
  if (character === '"' || isLineEnd(character)) return 0;
  return character === "{" ? skipDoubled(text3, offset) : skipEscape(text3, offset);
}
function verbatimStep(text3, offset) {
  const character = text3.charAt(offset);
  return character === '"' || character === "{" ? skipDoubled(text3, offset) : 1;
}
function skipDoubled(text3, offset) {
  return text3.charAt(offset + 1) === text3.charAt(offset) ? 2 : 0;
}
function skipEscape(text3, offset) {
  const escapes = text3.charAt(offset) === "\\" && !isLineEnd(text3.charAt(offset + 1));
  return escapes ? 2 : 1;
}
var init_strings = __esm({
  "src/expression/strings.ts"() {
    "use strict";
    init_characters2();
  }
});

// src/expression/cursor.ts
var MAX_NESTING, CLOSERS, Cursor, PLAIN;
var init_cursor = __esm({
  "src/expression/cursor.ts"() {
    "use strict";
    init_characters2();
    init_neighbours();
    init_strings();
    MAX_NESTING = 200;
    CLOSERS = /* @__PURE__ */ new Map([
      ["(", ")"],
      ["[", "]"],
      ["{", "}"]
    ]);
    Cursor = class {
      tokens = [];
      offset;
      #text;
      #refuseEntities;
      #frames = [];
      /** Open interpolated strings that must end on their line. */
      #singleLine = 0;
      /** The last token that is no comment. */
      #last;
      #failure;
      constructor(text3, offset, refuseEntities) {
        this.#text = text3;
        this.offset = offset;
        this.#refuseEntities = refuseEntities;
      }
      /** Reads from an opening bracket to the one that closes it. */
      readBracketed() {
        do
          this.#step();
        while (this.#failure === void 0 && this.#frames.length > 0);
        return this.#failure;
      }
      /** Reads to the end of the text. */
      readAll() {
        while (this.#failure === void 0 && this.#more()) this.#step();
        return this.#failure;
      }
      #more() {
        return this.offset < this.#text.length || this.#frames.length > 0;
      }
      #step() {
        const frame = this.#frames.at(-1);
        if (this.offset >= this.#text.length) this.#failUnclosed(frame);
        else if (frame?.kind === "string") this.#stringPart(frame.verbatim);
        else this.#codePart(frame);
      }
      #push(frame) {
        if (this.#frames.length >= MAX_NESTING) {
          this.#fail(`brackets are nested more than ${MAX_NESTING} levels deep`, this.offset);
        }
        this.#frames.push(frame);
      }
      #codePart(frame) {
        const character = this.#text.charAt(this.offset);
        if (isSpace(character)) this.#space(character);
        else if (character === '"' || character === "'") this.#literal(character);
        else if (character === "/" && this.#comment()) return;
        else if (this.#prefixedString()) return;
        else if (frame?.kind === "hole" && this.#endOfHole(character)) return;
        else this.#wordOrSign(character);
      }
      #space(character) {
        if (this.#singleLine > 0 && isLineEnd(character)) {
          this.#fail("an interpolated string runs into the end of its line", this.offset);
        }
        this.offset += 1;
      }
      #literal(quote) {
        const end = readPlainLiteral(this.#text, this.offset, quote);
        if (end === -1) {
          const reached = endOfLine(this.#text, this.offset);
          this.#fail("a string or character runs into the end of its line", this.offset, reached);
        } else this.#emit(quote === '"' ? "string" : "char", end);
      }
      #comment() {
        const second = this.#text.charAt(this.offset + 1);
        if (second === "/") this.#emit("comment", endOfLine(this.#text, this.offset));
        else if (second === "*") this.#blockComment();
        else return false;
        return true;
      }
      #blockComment() {
        const close2 = this.#text.indexOf("*/", this.offset + 2);
        const end = close2 === -1 ? this.#text.length : close2 + 2;
        const lineEnd = this.#singleLine > 0 ? endOfLine(this.#text, this.offset) : end;
        if (close2 === -1) this.#fail("a comment does not end", this.offset, end);
        else if (lineEnd < end)
          this.#fail("an interpolated string runs into the end of its line", lineEnd);
        this.#emit("comment", end);
      }
      /** `@"…"`, `$"…"`, `$@"…"` and `@$"…"`. */
      #prefixedString() {
        const prefix2 = this.#text.slice(this.offset, this.offset + 3);
        if (prefix2.startsWith('@"')) this.#verbatimString();
        else if (prefix2.startsWith('$"')) this.#openString(2);
        else if (prefix2 === '$@"' || prefix2 === '@$"') this.#openString(3);
        else return false;
        return true;
      }
      #verbatimString() {
        const end = readVerbatimString(this.#text, this.offset);
        if (end === -1) this.#fail("a string does not end", this.offset, this.#text.length);
        else this.#emit("string", end);
      }
      #openString(length) {
        const verbatim = length === 3;
        this.#push({ kind: "string", start: this.offset, verbatim });
        if (!verbatim) this.#singleLine += 1;
        this.#emit("string-start", this.offset + length);
      }
      #stringPart(verbatim) {
        const end = readInterpolatedText(this.#text, this.offset, verbatim);
        if (end > this.offset) this.#emit("string-text", end);
        const stop = this.#text.charAt(end);
        if (stop === '"') this.#closeString(verbatim);
        else if (stop === "{") this.#openHole(verbatim);
        else this.#fail("an interpolated string does not end", end);
      }
      #closeString(verbatim) {
        this.#frames.pop();
        if (!verbatim) this.#singleLine -= 1;
        this.#emit("string-end", this.offset + 1);
      }
      #openHole(verbatim) {
        this.#push({ kind: "hole", start: this.offset, verbatim });
        this.#emit("hole-start", this.offset + 1);
      }
      /** A hole ends at `}`; a colon outside brackets begins its format, which is plain text. */
      #endOfHole(character) {
        if (character === ":" && this.#text.charAt(this.offset + 1) !== ":") {
          let end = this.offset;
          while (!this.#endsFormat(end)) end += 1;
          this.#emit("format", end);
          return true;
        }
        if (character !== "}") return false;
        this.#frames.pop();
        this.#emit("hole-end", this.offset + 1);
        return true;
      }
      #endsFormat(offset) {
        const character = this.#text.charAt(offset);
        return character === "" || character === "}" || character === '"' || isLineEnd(character);
      }
      #wordOrSign(character) {
        if (CLOSERS.has(character)) this.#open(character);
        else if (character === ")" || character === "]" || character === "}") this.#close(character);
        else if (character === "&" && this.#refuseEntities && entityAt(this.#text, this.offset) !== "") {
          this.#fail("an XML entity stands in code that is not encoded", this.offset);
        } else this.#plain();
      }
      #open(character) {
        const placeholder = placeholderAt(this.#text, this.offset);
        if (placeholder !== "") {
          this.#emit("placeholder", this.offset + placeholder.length);
          return;
        }
        const closer = CLOSERS.get(character) ?? "";
        this.#push({ kind: "bracket", start: this.offset, closer });
        this.#emit("open", this.offset + 1);
      }
      #close(character) {
        const frame = this.#frames.pop();
        if (frame?.kind === "bracket" && frame.closer === character) {
          this.#emit("close", this.offset + 1);
          return;
        }
        const opener = frame === void 0 ? "nothing" : `\`${this.#text.charAt(frame.start)}\``;
        this.#fail(`\`${character}\` closes ${opener}`, this.offset);
      }
      #plain() {
        for (const [kind, match] of PLAIN) {
          const found = match(this.#text, this.offset);
          if (found === "") continue;
          this.#emit(kind, this.offset + found.length);
          return;
        }
        const wide = (this.#text.codePointAt(this.offset) ?? 0) > 65535;
        this.#emit("other", this.offset + (wide ? 2 : 1));
      }
      #emit(kind, end) {
        const start2 = this.offset;
        const token = { kind, text: this.#text.slice(start2, end), start: start2, end };
        this.tokens.push(token);
        this.offset = end;
        if (kind === "comment") return;
        const reason = this.#last === void 0 ? void 0 : clash(this.#last, token);
        if (reason !== void 0) this.#fail(reason, start2);
        this.#last = token;
      }
      #failUnclosed(frame) {
        const start2 = frame?.start ?? this.offset;
        this.#fail(`\`${this.#text.charAt(start2)}\` is not closed`, start2, this.#text.length);
      }
      #fail(reason, offset, reached = offset) {
        this.#failure ??= { ok: false, reason, offset, reached };
      }
    };
    PLAIN = [
      ["identifier", identifierAt],
      ["number", numberAt],
      ["operator", operatorAt]
    ];
  }
});

// src/expression/lexer.ts
function lexExpression(text3, start2, options) {
  if (!isOpener(text3, start2)) {
    return {
      ok: false,
      reason: "it does not begin with `@(` or `@{`",
      offset: start2,
      reached: start2
    };
  }
  const cursor = new Cursor(text3, start2 + 1, options.refuseEntities);
  const failure = cursor.readBracketed();
  if (failure !== void 0) return failure;
  return {
    ok: true,
    form: text3.charAt(start2 + 1) === "(" ? "single" : "block",
    start: start2,
    end: cursor.offset,
    tokens: cursor.tokens.slice(1, -1)
  };
}
function findExpression(text3, from) {
  let offset = text3.indexOf("@", from);
  while (offset !== -1 && !isOpener(text3, offset)) offset = text3.indexOf("@", offset + 1);
  return offset;
}
function isOpener(text3, offset) {
  if (text3.charAt(offset) !== "@") return false;
  const bracket = text3.charAt(offset + 1);
  return bracket === "(" || bracket === "{" && placeholderAt(text3, offset + 1) === "";
}
var init_lexer2 = __esm({
  "src/expression/lexer.ts"() {
    "use strict";
    init_cursor();
    init_characters2();
  }
});

// src/formats/xml/entities.ts
function decodeEntities2(raw) {
  const parts = [];
  const origins = [];
  let offset = 0;
  while (offset < raw.length) {
    const entity = raw.charAt(offset) === "&" ? entityAt2(raw, offset) : void 0;
    if (raw.charAt(offset) === "&" && entity === void 0) return { ok: false, offset };
    const text3 = entity?.text ?? raw.charAt(offset);
    origins.push(offset);
    if (text3.length > 1) origins.push(offset);
    parts.push(text3);
    offset += entity?.length ?? 1;
  }
  origins.push(raw.length);
  return { ok: true, text: parts.join(""), origins };
}
function entityAt2(raw, offset) {
  const semicolon = raw.slice(offset, offset + LONGEST).indexOf(";");
  if (semicolon === -1) return void 0;
  const name = raw.slice(offset + 1, offset + semicolon);
  const text3 = name.startsWith("#") ? numeric(name.slice(1)) : PREDEFINED.get(name);
  return text3 === void 0 ? void 0 : { text: text3, length: semicolon + 1 };
}
function numeric(digits) {
  const code = codeOf2(digits);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : void 0;
}
function codeOf2(digits) {
  if (/^x[\dA-Fa-f]+$/.test(digits)) return Number.parseInt(digits.slice(1), 16);
  return /^\d+$/.test(digits) ? Number.parseInt(digits, 10) : 0;
}
function isXmlCharacter(code) {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  if (code >= 55296 && code <= 57343) return false;
  return code <= 1114111 && code !== 65534 && code !== 65535;
}
var PREDEFINED, LONGEST;
var init_entities2 = __esm({
  "src/formats/xml/entities.ts"() {
    "use strict";
    PREDEFINED = /* @__PURE__ */ new Map([
      ["lt", "<"],
      ["gt", ">"],
      ["amp", "&"],
      ["quot", '"'],
      ["apos", "'"]
    ]);
    LONGEST = 16;
  }
});

// src/formats/xml/readings.ts
function readRaw(site) {
  const { text: text3, delimiter } = site;
  const found = [];
  let end = site.xmlEnd;
  let position = site.start;
  while (position <= end) {
    const at2 = findExpression(text3.slice(position, end), 0);
    if (at2 === -1) return { ok: true, end, found };
    const lexed = lexExpression(text3, position + at2, { refuseEntities: true });
    if (!lexed.ok) return notLexed(lexed, (offset) => offset);
    found.push({ lexed, span: lexed, code: text3.slice(lexed.start + 2, lexed.end - 1) });
    position = lexed.end;
    if (position > end) end = text3.indexOf(delimiter, position);
  }
  const reason = "nothing ends the value behind the expression";
  return { ok: false, cause: "expression", reason, offset: position, reached: text3.length };
}
function readEncoded(site) {
  const { text: text3, start: start2, xmlEnd } = site;
  const raw = text3.slice(start2, xmlEnd);
  const markup = raw.indexOf("<");
  if (markup !== -1) {
    return failAt("markup", "XML allows no `<` in an attribute", start2 + markup);
  }
  const decoded = decodeEntities2(raw);
  if (!decoded.ok) {
    return failAt("entity", "a bare `&` or an unknown entity", start2 + decoded.offset);
  }
  return readDecoded(site, decoded);
}
function readHalfEncoded(site) {
  const at2 = skipSpace(site.text, site.start);
  const extent = lexExpression(site.text, at2, { refuseEntities: false });
  if (!extent.ok) return notLexed(extent, (offset) => offset);
  const decoded = decodeEntities2(site.text.slice(at2, extent.end));
  if (!decoded.ok) return failAt("entity", "a bare `&` or an unknown entity", at2 + decoded.offset);
  const lexed = lexExpression(decoded.text, 0, { refuseEntities: false });
  const origin = (offset) => at2 + (decoded.origins[offset] ?? 0);
  if (!lexed.ok) return notLexed(lexed, origin);
  const end = skipSpace(site.text, extent.end);
  if (lexed.end !== decoded.text.length || site.text.charAt(end) !== site.delimiter) {
    return failAt("expression", "it does not fill the value", extent.end);
  }
  const span = { start: at2, end: extent.end };
  return { ok: true, end, found: [{ lexed, span, code: decoded.text.slice(2, -1) }] };
}
function readDecoded(site, decoded) {
  const origin = (offset) => site.start + (decoded.origins[offset] ?? 0);
  const found = [];
  let at2 = findExpression(decoded.text, 0);
  while (at2 !== -1) {
    const lexed = lexExpression(decoded.text, at2, { refuseEntities: false });
    if (!lexed.ok) return notLexed(lexed, origin);
    const span = { start: origin(lexed.start), end: origin(lexed.end) };
    if (!standsInText(site.text, span)) {
      return failAt("ambiguous", "an entity hides where an expression begins or ends", span.start);
    }
    found.push({ lexed, span, code: decoded.text.slice(lexed.start + 2, lexed.end - 1) });
    at2 = findExpression(decoded.text, lexed.end);
  }
  return { ok: true, end: site.xmlEnd, found };
}
function standsInText(text3, span) {
  const opener = text3.slice(span.start, span.start + 2);
  const closer = text3.charAt(span.end - 1);
  return opener === "@(" && closer === ")" || opener === "@{" && closer === "}";
}
function failAt(cause, reason, offset) {
  return { ok: false, cause, reason, offset, reached: offset };
}
function notLexed(failure, origin) {
  const { reason, offset, reached } = failure;
  const cause = "expression";
  return { ok: false, cause, reason, offset: origin(offset), reached: origin(reached) };
}
function isWhole(site, reading) {
  const [only, second] = reading.found;
  if (only === void 0 || second !== void 0) return false;
  return skipSpace(site.text, site.start) === only.span.start && trimEnd(site.text, site.start, reading.end) === only.span.end;
}
function xmlCouldGoOn(site) {
  const { text: text3, xmlEnd, delimiter } = site;
  const next = text3.charAt(xmlEnd + 1);
  if (delimiter === "<") return "/!?".includes(next) || nameAt(text3, xmlEnd + 1) !== "";
  return isWhite(next) || next === "/" || next === ">";
}
var init_readings = __esm({
  "src/formats/xml/readings.ts"() {
    "use strict";
    init_lexer2();
    init_characters();
    init_entities2();
  }
});

// src/formats/xml/values.ts
function refuseMarkup(raw, site, start2) {
  const forbidden = site.delimiter === "<" ? "]]>" : "<";
  const at2 = raw.indexOf(forbidden);
  if (at2 === -1) return;
  const where = site.delimiter === "<" ? "text" : "an attribute value";
  const message = `XML allows no \`${forbidden}\` in ${where}: \`${seen2(raw.slice(at2))}\`.`;
  throw new Refused("syntax", message, start2 + at2);
}
function refuseLostBracket(raw, { delimiter }, start2) {
  const ending2 = TAG_ENDS.find((one) => raw.includes(one));
  if (delimiter !== "<" || ending2 === void 0) return;
  if (ENCODED_TAG_STARTS.some((one) => raw.includes(one))) return;
  const message = `\`${ending2}\` ends nothing in \`${seen2(raw.trim())}\`, so a \`<\` may be missing.`;
  throw new Refused("syntax", message, start2 + raw.indexOf(ending2));
}
function badEntity(raw, start2, offset) {
  const message = `\`${seen2(raw.slice(offset, offset + 12))}\` is no entity that XML defines.`;
  return new Refused("entity", message, start2 + offset);
}
function withText(pieces) {
  return pieces.filter((piece) => piece !== "");
}
function sameSpan(one, other2) {
  return one.start === other2?.start && one.end === other2.end;
}
function draftOf(asIs, encoded) {
  return {
    form: asIs.lexed.form,
    span: { start: asIs.span.start, end: asIs.span.end },
    verbatim: asIs.code,
    decoded: encoded.code,
    differs: asIs.code !== encoded.code && !sameTokens(asIs.lexed.tokens, encoded.lexed.tokens)
  };
}
function sameTokens(one, other2) {
  const withoutComments = (tokens) => tokens.filter((token) => token.kind !== "comment").map((token) => token.text);
  return JSON.stringify(withoutComments(one)) === JSON.stringify(withoutComments(other2));
}
function twoReadings(site) {
  const value = seen2(site.text.slice(site.start));
  const message = `The value \`${value}\` can be read in two ways that differ.`;
  return new Refused("ambiguous", message, site.start);
}
function refusedExpression(reason, offset) {
  return new Refused("expression", `The expression cannot be read: ${reason}.`, offset);
}
function noReading(asIs, encoded) {
  const further = asIs.offset >= encoded.offset ? asIs : encoded;
  const { cause, reason, offset } = encoded.cause === "ambiguous" ? encoded : further;
  if (cause !== "ambiguous") return refusedExpression(reason, offset);
  return new Refused("ambiguous", `The expression cannot be read: ${reason}.`, offset);
}
var ValueReader, TAG_ENDS, ENCODED_TAG_STARTS;
var init_values = __esm({
  "src/formats/xml/values.ts"() {
    "use strict";
    init_lexer2();
    init_limits();
    init_entities2();
    init_readings();
    init_refused();
    ValueReader = class {
      evidence = { raw: false, encoded: false };
      #text;
      /** Characters looked at in vain, so that no text can make the reader run for long. */
      #wasted = 0;
      constructor(text3) {
        this.#text = text3;
      }
      /** @param start Offset behind the opening quote. */
      attribute(start2, quote) {
        const xmlEnd = this.#text.indexOf(quote, start2);
        if (xmlEnd === -1) {
          throw new Refused("unclosed", "The quote of an attribute value is not closed.", start2 - 1);
        }
        return this.#value({ text: this.#text, start: start2, xmlEnd, delimiter: quote });
      }
      /** @param start Offset of the first character. Ends before a `<` that is no part of C#. */
      content(start2) {
        const markup = this.#text.indexOf("<", start2);
        const xmlEnd = markup === -1 ? this.#text.length : markup;
        return this.#value({ text: this.#text, start: start2, xmlEnd, delimiter: "<" });
      }
      /** Reads what stands inside a CDATA section: nothing in it is encoded. */
      verbatim(start2, end) {
        const content = this.#text.slice(start2, end);
        const pieces = [];
        let position = 0;
        for (let at2 = findExpression(content, 0); at2 !== -1; at2 = findExpression(content, position)) {
          const lexed = lexExpression(content, at2, { refuseEntities: false });
          if (!lexed.ok) throw refusedExpression(lexed.reason, start2 + lexed.offset);
          const span = { start: start2 + at2, end: start2 + lexed.end };
          const code = content.slice(at2 + 2, lexed.end - 1);
          const { form } = lexed;
          pieces.push(content.slice(position, at2));
          pieces.push({ form, span, verbatim: code, decoded: code, differs: false });
          position = lexed.end;
        }
        return { span: { start: start2, end }, pieces: withText([...pieces, content.slice(position)]) };
      }
      #value(site) {
        const raw = this.#text.slice(site.start, site.xmlEnd);
        if (findExpression(raw, 0) === -1) return this.#literal(site);
        const asIs = readRaw(site);
        const plain3 = !raw.includes("&");
        const encoded = plain3 && asIs.ok && asIs.end === site.xmlEnd ? asIs : readEncoded(site);
        return this.#decide(site, asIs, encoded);
      }
      #literal(site) {
        const span = { start: site.start, end: site.xmlEnd };
        return { span, pieces: withText([this.#decodeText(site, span)]) };
      }
      #decide(site, asIs, encoded) {
        if (asIs.ok && encoded.ok) return this.#both(site, asIs, encoded);
        if (asIs.ok) return this.#onlyRaw(site, asIs, encoded);
        if (encoded.ok) return this.#onlyEncoded(site, asIs, encoded);
        const half = readHalfEncoded(site);
        if (!half.ok) throw noReading(asIs, encoded);
        return this.#halfEncoded(site, half);
      }
      #both(site, asIs, encoded) {
        const same = asIs.end === encoded.end && asIs.found.length === encoded.found.length && asIs.found.every((one, index) => sameSpan(one.span, encoded.found[index]?.span));
        if (!same) throw twoReadings(site);
        const drafts = asIs.found.map((one, index) => draftOf(one, encoded.found[index] ?? one));
        return this.#assemble(site, asIs.end, drafts);
      }
      /** The expression holds a bare `&`, a `<` or the enclosing quote, or decodes to no C#. */
      #onlyRaw(site, asIs, encoded) {
        const longer = asIs.end !== site.xmlEnd;
        if (!encoded.ok && encoded.cause === "ambiguous") throw noReading(encoded, encoded);
        if (longer && !isWhole(site, asIs) && xmlCouldGoOn(site)) throw twoReadings(site);
        this.evidence.raw = true;
        const drafts = asIs.found.map((one) => ({ ...draftOf(one, one), decoded: null }));
        return this.#assemble(site, asIs.end, drafts);
      }
      #onlyEncoded(site, asIs, encoded) {
        this.#wasted += asIs.reached - site.start;
        if (this.#wasted > this.#text.length * POLICY_LIMITS.maxLexPasses) {
          throw new Refused("too-many", "Too many expressions can be read in two ways.", site.start);
        }
        this.evidence.encoded = true;
        const drafts = encoded.found.map((one) => ({ ...draftOf(one, one), verbatim: null }));
        return this.#assemble(site, encoded.end, drafts);
      }
      /** Contradictory evidence: what a string literal holds cannot be told in such a document. */
      #halfEncoded(site, half) {
        this.evidence.raw = true;
        this.evidence.encoded = true;
        const drafts = half.found.map((one) => ({ ...draftOf(one, one), verbatim: null }));
        return this.#assemble(site, half.end, drafts);
      }
      #assemble(site, end, drafts) {
        const pieces = [];
        let position = site.start;
        for (const draft of drafts) {
          pieces.push(this.#decodeText(site, { start: position, end: draft.span.start }), draft);
          position = draft.span.end;
        }
        pieces.push(this.#decodeText(site, { start: position, end }));
        return { span: { start: site.start, end }, pieces: withText(pieces) };
      }
      /** Text outside expressions is XML in every document. */
      #decodeText(site, span) {
        const raw = this.#text.slice(span.start, span.end);
        refuseMarkup(raw, site, span.start);
        refuseLostBracket(raw, site, span.start);
        if (!raw.includes("&")) return raw;
        const decoded = decodeEntities2(raw);
        if (!decoded.ok) throw badEntity(raw, span.start, decoded.offset);
        if (findExpression(decoded.text, 0) !== -1) {
          const message = "An entity hides where an expression begins.";
          throw new Refused("ambiguous", message, span.start);
        }
        return decoded.text;
      }
    };
    TAG_ENDS = ["/>", "-->"];
    ENCODED_TAG_STARTS = ["&lt;", "&#"];
  }
});

// src/formats/xml/scanner.ts
function outside2(text3, offset) {
  return new Refused(
    "trailing-text",
    `Text stands outside the root element: \`${seen2(text3)}\`.`,
    offset
  );
}
var BYTE_ORDER_MARK, CDATA, Scanner;
var init_scanner = __esm({
  "src/formats/xml/scanner.ts"() {
    "use strict";
    init_limits();
    init_characters();
    init_markup();
    init_refused();
    init_start_tag();
    init_values();
    BYTE_ORDER_MARK = "\uFEFF";
    CDATA = "<![CDATA[";
    Scanner = class {
      nodes = [];
      values;
      #tags;
      #text;
      #roots;
      #open = [];
      #offset;
      #count = 0;
      constructor(text3, roots) {
        this.#text = text3;
        this.#roots = roots;
        this.#offset = text3.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        this.values = new ValueReader(text3);
        this.#tags = new StartTagReader(text3, this.values);
      }
      scan() {
        while (this.#offset < this.#text.length) {
          if (this.#text.charAt(this.#offset) === "<") this.#markup();
          else if (this.#open.length === 0) this.#between();
          else this.#content();
        }
        const unclosed = this.#open.at(-1);
        if (unclosed !== void 0) {
          const message = `The element \`${unclosed.name}\` is not closed.`;
          throw new Refused("unclosed", message, unclosed.startTag.start);
        }
        this.#refuseNothing();
      }
      #refuseNothing() {
        if (this.nodes.some(({ kind }) => kind === "element")) return;
        if (this.nodes.length > 0) throw new Refused("no-root", "The text holds no element.", 0);
        throw new Refused("empty", "The text is empty.", 0);
      }
      #markup() {
        const next = this.#text.charAt(this.#offset + 1);
        if (next === "!") this.#declaration();
        else if (next === "?") this.#instruction();
        else if (next === "/") this.#endTag();
        else this.#startTag();
      }
      #declaration() {
        const comment = commentAt(this.#text, this.#offset);
        if (comment !== void 0) this.#add(comment, comment.span.end);
        else if (this.#text.startsWith(CDATA, this.#offset)) this.#cdata();
        else refuseDeclaration(this.#text, this.#offset);
      }
      #cdata() {
        const start2 = this.#offset + CDATA.length;
        const end = this.#text.indexOf("]]>", start2);
        if (end === -1) throw new Refused("unclosed", "A CDATA section is not closed.", this.#offset);
        if (this.#open.length === 0) throw outside2(CDATA, this.#offset);
        this.#add({ kind: "text", cdata: true, value: this.values.verbatim(start2, end) }, end + 3);
      }
      /** Around the root only; inside it an instruction would have a meaning that nobody documents. */
      #instruction() {
        const end = instructionEnd(this.#text, this.#offset);
        const instruction = seen2(this.#text.slice(this.#offset, end));
        if (this.#open.length > 0) {
          const message = `A processing instruction stands inside an element: \`${instruction}\`.`;
          throw new Refused("syntax", message, this.#offset);
        }
        this.#offset = end;
      }
      #endTag() {
        const tag = endTagAt(this.#text, this.#offset);
        const element = this.#open.pop();
        if (element?.name !== tag.name) {
          const instead = element === void 0 ? "nothing" : `\`${element.name}\``;
          const message = `\`</${seen2(tag.name)}>\` closes ${instead}.`;
          throw new Refused("tag-mismatch", message, this.#offset);
        }
        element.end = tag.end;
        this.#offset = tag.end;
      }
      #startTag() {
        if (this.#open.length >= POLICY_LIMITS.maxDepth) {
          const message = `Elements are nested more than ${POLICY_LIMITS.maxDepth} levels deep.`;
          throw new Refused("too-deep", message, this.#offset);
        }
        const { name, attributes, end, empty } = this.#tags.read(this.#offset);
        this.#refuseSecondRoot(name);
        this.#countUp(attributes.length);
        const startTag2 = { start: this.#offset, end };
        const element = {
          kind: "element",
          name,
          attributes,
          children: [],
          startTag: startTag2,
          end
        };
        this.#add(element, end);
        if (!empty) this.#open.push(element);
      }
      #refuseSecondRoot(name) {
        if (this.#roots === "many" || this.#open.length > 0) return;
        if (!this.nodes.some(({ kind }) => kind === "element")) return;
        const message = `A second top-level element follows: \`${seen2(name)}\`.`;
        throw new Refused("two-roots", message, this.#offset);
      }
      #content() {
        const value = this.values.content(this.#offset);
        this.#add({ kind: "text", cdata: false, value }, value.span.end);
      }
      #between() {
        const start2 = skipWhite(this.#text, this.#offset);
        const markup = this.#text.indexOf("<", this.#offset);
        const end = markup === -1 ? this.#text.length : markup;
        if (start2 < end) throw outside2(this.#text.slice(start2, trimEnd(this.#text, start2, end)), start2);
        this.#offset = end;
      }
      #add(node, end) {
        this.#countUp(1);
        const siblings = this.#open.at(-1)?.children ?? this.nodes;
        siblings.push(node);
        this.#offset = end;
      }
      #countUp(nodes) {
        this.#count += nodes;
        if (this.#count <= POLICY_LIMITS.maxNodes) return;
        const message = `The text holds more than ${POLICY_LIMITS.maxNodes} elements, texts and attributes.`;
        throw new Refused("too-many", message, this.#offset);
      }
    };
  }
});

// src/formats/xml/read-policy-text.ts
function readPolicyText(text3, options = { roots: "one" }) {
  try {
    return read3(text3, options.roots);
  } catch (error) {
    if (error instanceof Refused) return refusedText(text3, error);
    throw error;
  }
}
function read3(text3, roots) {
  if (text3.length > POLICY_LIMITS.maxLength) {
    const message = `The text has ${text3.length} characters; at most ${POLICY_LIMITS.maxLength} are read.`;
    throw new Refused("too-large", message, 0);
  }
  refuseCharacters(text3);
  const scanner = new Scanner(text3, roots);
  scanner.scan();
  const nodes = finish(text3, scanner.nodes, scanner.values.evidence);
  crossCheck(maskExpressions(text3, nodes), nodes);
  return { readable: true, text: text3, nodes, lineStarts: lineStartsOf(text3) };
}
function refusedText(text3, { refusal, message, offset }) {
  const before = text3.slice(0, offset);
  const { line, column } = positionAt(lineStartsOf(before), offset);
  return { readable: false, refusal, message, offset, line, column };
}
var init_read_policy_text = __esm({
  "src/formats/xml/read-policy-text.ts"() {
    "use strict";
    init_limits();
    init_positions();
    init_characters();
    init_cross_check();
    init_finish();
    init_mask();
    init_refused();
    init_scanner();
  }
});

// src/policy/document.ts
function isElement(node) {
  return node.kind === "element";
}
function elementsOf(parent) {
  return parent.children.filter(isElement);
}
function looseText(parent) {
  return parent.children.map((node) => node.kind === "text" ? node.value.text.trim() : "").join("");
}
function placeIn({ tree, start: start2, embedded }, span) {
  if (embedded) return start2;
  const { line, column } = positionAt(tree.lineStarts, span.start);
  return {
    ...start2,
    line: (start2.line ?? 1) + line - 1,
    column: line === 1 ? (start2.column ?? 1) + column - 1 : column
  };
}
function documentOf(source2, scope) {
  const before = known2.get(source2);
  if (before !== void 0) return before;
  const document = readDocument2(source2, scope);
  known2.set(source2, document);
  return document;
}
function readDocument2(source2, scope) {
  const tree = readPolicyText(source2.text);
  const embedded = source2.embedded ?? false;
  if (!tree.readable) return refused(source2, scope, tree);
  const root = tree.nodes.find(isElement);
  if (root === void 0) throw new Error("A readable policy text without an element.");
  const why = scope === "fragment" ? fragmentTrouble(root) : sectionTrouble(root);
  if (why !== null) {
    const place = placeIn({ tree, start: source2.place, embedded }, root.span);
    return { readable: false, id: source2.document, scope, why, place };
  }
  const sections = scope === "fragment" ? /* @__PURE__ */ new Map() : sectionsOf(root);
  const at2 = { tree, start: source2.place, embedded };
  return { readable: true, id: source2.document, scope, root, sections, ...at2 };
}
function refused({ document, place: start2, embedded }, scope, { line, column, message }) {
  const place = embedded === true ? start2 : { ...start2, line: (start2.line ?? 1) + line - 1, column };
  return { readable: false, id: document, scope, why: message, place };
}
function readSnippet(text3) {
  return readPolicyText(text3, { roots: "many" });
}
function fragmentTrouble(root) {
  return root.name === "fragment" ? null : `The root element of a policy fragment is <fragment>, not <${root.name}>.`;
}
function sectionTrouble(root) {
  if (root.name !== "policies") {
    return `The root element of a policy document is <policies>, not <${root.name}>.`;
  }
  if (looseText(root) !== "") return "There is text outside the sections of <policies>.";
  const seen3 = /* @__PURE__ */ new Set();
  for (const { name } of elementsOf(root)) {
    if (!isSection(name)) return `<${name}> is no section of <policies>.`;
    if (seen3.has(name)) return `The section <${name}> stands there twice.`;
    seen3.add(name);
  }
  return null;
}
function isSection(name) {
  return SECTIONS.some((section2) => section2 === name);
}
function sectionsOf(root) {
  const sections = /* @__PURE__ */ new Map();
  for (const element of elementsOf(root)) {
    if (isSection(element.name)) sections.set(element.name, element);
  }
  return sections;
}
var SECTIONS, known2;
var init_document = __esm({
  "src/policy/document.ts"() {
    "use strict";
    init_positions();
    init_read_policy_text();
    SECTIONS = ["inbound", "backend", "outbound", "on-error"];
    known2 = /* @__PURE__ */ new WeakMap();
  }
});

// src/policy/named-values.ts
function namedValues(values, workspace) {
  const byName = new Map(values.map((value) => [value.displayName, value]));
  const twice = new Set(
    values.filter(({ displayName, value }) => byName.get(displayName)?.value !== value).map(({ displayName }) => displayName)
  );
  const byFolded = new Map(values.map((value) => [value.displayName.toLowerCase(), value]));
  const prefix2 = workspace === null ? "" : `workspaces/${workspace}/`;
  return {
    document: (name) => `${prefix2}namedValues/${name}`,
    lookup: (name) => {
      const found = byName.get(name);
      if (found === void 0) {
        const similar = byFolded.get(name.toLowerCase())?.displayName ?? null;
        return { state: "missing", similar };
      }
      if (twice.has(name)) return { state: "ambiguous" };
      const { value, place, id } = found;
      return value === null ? { state: "secret", id, place } : { state: "known", text: value, place };
    }
  };
}
var NAMED_VALUE;
var init_named_values2 = __esm({
  "src/policy/named-values.ts"() {
    "use strict";
    NAMED_VALUE = /\{\{\s*([\w.-]+)\s*\}\}/gu;
  }
});

// src/policy/chain.ts
function chainBuilder(inventory) {
  const around = new Map(
    inventory.spaces.map((space) => [space, surroundingsOf(space)])
  );
  const [service] = inventory.spaces;
  const link = (space, at2) => {
    const surroundings = around.get(space);
    if (surroundings === void 0) throw new Error("A space that is not of this inventory.");
    const base = { scope: at2.scope, id: prefix(space, at2.id), place: at2.place, surroundings };
    return { ...base, ...stateOf(at2.held, at2.scope) };
  };
  return {
    chain: ({ space, api, operation, product }) => {
      const apiId = documentOfApi(api);
      const links = [];
      const add = (scope, id, held, place) => links.push(link(scope === "global" ? service : space, { scope, id, held, place }));
      if (operation !== null) {
        const id = `${apiId}/operations/${operation.id}`;
        add("operation", id, operation.policy, operation.place);
      }
      add("api", apiId, api.policy, api.place);
      if (product !== null) add("product", `products/${product.id}`, product.policy, product.place);
      if (space.workspace !== null) add("workspace", "", space.policy, space.place);
      add("global", "global", service.policy, service.place);
      return { api, links };
    }
  };
}
function documentOfApi(api) {
  return api.current ? `apis/${api.id}` : `apis/${api.id};rev=${api.revision}`;
}
function prefix(space, id) {
  if (space.workspace === null || id === "global") return id;
  const workspace = `workspaces/${space.workspace}`;
  return id === "" ? workspace : `${workspace}/${id}`;
}
function stateOf(held, scope) {
  switch (held.state) {
    case "absent":
      return { state: "absent" };
    case "not-extracted":
      return { state: "unknown", reason: "scope-not-extracted", why: held.why };
    case "unreadable":
      return {
        state: "unknown",
        reason: "document-unreadable",
        why: held.why,
        place: held.place
      };
    case "present": {
      const document = documentOf(held.value, scope);
      return document.readable ? { state: "document", document, place: document.start } : unreadable2(document);
    }
  }
}
function unreadable2(document) {
  return {
    state: "unknown",
    reason: "document-unreadable",
    why: document.why,
    place: document.place
  };
}
function surroundingsOf(space) {
  const byId = new Map(space.fragments.map((fragment) => [fragment.id, fragment]));
  const byFolded = new Map(space.fragments.map(({ id }) => [id.toLowerCase(), id]));
  return {
    names: namedValues(space.namedValues, space.workspace),
    backendUrls: space.backends.map(({ url }) => url),
    fragment: (id) => {
      const fragment = byId.get(id);
      if (fragment === void 0 || fragment.policy.state === "absent") {
        const similar = byFolded.get(id.toLowerCase()) ?? null;
        return { state: "missing", id: prefix(space, `fragments/${id}`), similar };
      }
      const { policy, place } = fragment;
      const document = prefix(space, `fragments/${fragment.id}`);
      if (policy.state === "not-extracted") {
        const reason2 = "scope-not-extracted";
        return { state: "unread", reason: reason2, why: policy.why, id: document, place };
      }
      const reason = "document-unreadable";
      if (policy.state === "unreadable") {
        return { state: "unread", reason, why: policy.why, id: document, place: policy.place };
      }
      const made = documentOf(policy.value, "fragment");
      return made.readable ? { state: "document", document: made } : { state: "unread", reason, why: made.why, id: document, place: made.place };
    }
  };
}
var init_chain = __esm({
  "src/policy/chain.ts"() {
    "use strict";
    init_document();
    init_named_values2();
  }
});

// src/policy/subjects.ts
function subjectName({ space, api, operation }) {
  const workspace = space.workspace === null ? "" : `workspaces/${space.workspace}/`;
  const revision = api.current ? "" : `;rev=${api.revision}`;
  const tail = operation === null ? "" : `/${operation.id}`;
  return `${workspace}${api.id}${revision}${tail}`;
}
function isJudged(api) {
  return !api.stale && (api.current || api.online !== false);
}
function subjectsOf(inventory) {
  return inventory.spaces.flatMap(
    (space) => space.apis.filter(isJudged).flatMap((api) => subjectsOfApi(space, api))
  );
}
function subjectsOfApi(space, api) {
  const list3 = api.operations.state === "present" ? api.operations.value : null;
  const known4 = api.unlistedOperations.map((operation) => subject(space, api, operation));
  if (WHOLE_API_TYPES.has(api.type) || list3 === null) {
    const listed3 = (list3 ?? []).filter((operation) => operation.policy.state !== "absent" || isHandshake(api, operation)).map((operation) => subject(space, api, operation));
    const all = [...listed3, ...known4];
    const entered = all.some(({ operation }) => operation !== null && isHandshake(api, operation));
    return entered ? all : [subject(space, api, null), ...all];
  }
  const [unmatched = null] = api.unlistedOperations;
  const listed2 = list3.map((operation) => ({
    ...subject(space, api, operation),
    unmatched: operation.policy.state === "absent" ? unmatched : null
  }));
  return [...listed2, ...known4];
}
function isHandshake({ type }, { id }) {
  return type === "websocket" && id.toLowerCase() === "onhandshake";
}
function subject(space, api, operation) {
  return { space, api, operation, unmatched: null };
}
var WHOLE_API_TYPES;
var init_subjects = __esm({
  "src/policy/subjects.ts"() {
    "use strict";
    WHOLE_API_TYPES = /* @__PURE__ */ new Set(["mcp", "a2a", "graphql", "odata", "grpc", "websocket"]);
  }
});

// src/model/inventory.ts
var SOURCE_KINDS, API_TYPES;
var init_inventory = __esm({
  "src/model/inventory.ts"() {
    "use strict";
    SOURCE_KINDS = [
      "apiops",
      "arm-live",
      "arm-template",
      "terraform-plan",
      "policy-files"
    ];
    API_TYPES = [
      "http",
      "soap",
      "websocket",
      "graphql",
      "odata",
      "grpc",
      "mcp",
      "a2a"
    ];
  }
});

// src/model/verdict.ts
var ROUTE_VERDICTS, REASON_CODES;
var init_verdict = __esm({
  "src/model/verdict.ts"() {
    "use strict";
    ROUTE_VERDICTS = ["violating", "unknown", "other-control", "conforming"];
    REASON_CODES = [
      "document-unreadable",
      "scope-not-extracted",
      "fragment-missing",
      "named-value-secret",
      "named-value-missing",
      "placeholder",
      "expression-unsupported",
      "hidden-condition",
      "call-out",
      "cache",
      "concurrent",
      "unmodelled-element",
      "api-type",
      "operation-unmatched",
      "subscriptions-not-read",
      "gateway-unknown",
      "token-from-call-out",
      "witness-unconfirmed",
      "limit",
      "parsers-disagree"
    ];
  }
});

// src/policy/routes.ts
function routesTo(space, api, absent) {
  const products = space.products.filter(({ apis }) => apis.includes(api.id)).sort((a, b) => a.id < b.id ? -1 : 1);
  const isOpen = (product) => !(product.subscriptionRequired ?? absent);
  const viaProducts = products.map((product) => ({
    product,
    reach: isOpen(product) ? "anyone" : "key-holder",
    counted: true
  }));
  const keyless = !products.some(isOpen) && !(api.subscriptionRequired ?? absent);
  const reach2 = keyless ? "anyone" : productlessReach(space, api);
  const certain = reach2 === "anyone" || reach2 === "key-holder";
  const counted = certain || viaProducts.length === 0;
  return [...viaProducts, { product: null, reach: reach2, counted }];
}
function hangsOnAbsent(space, api) {
  return api.subscriptionRequired === null || space.products.some(
    ({ apis, subscriptionRequired }) => subscriptionRequired === null && apis.includes(api.id)
  );
}
function productlessReach(space, api) {
  if (space.subscriptions.state !== "present") return "unseen";
  const fitting = space.subscriptions.value.filter((key) => mayOpen(key, api));
  if (fitting.some(({ active, scope }) => active === true && scope.kind !== "unresolved")) {
    return "key-holder";
  }
  return fitting.length > 0 ? "unseen" : "possible";
}
function mayOpen({ scope, active }, api) {
  if (active === false) return false;
  switch (scope.kind) {
    case "product":
      return false;
    case "api":
      return scope.api === api.id;
    case "all-apis":
    case "unresolved":
      return true;
  }
}
var init_routes = __esm({
  "src/policy/routes.ts"() {
    "use strict";
  }
});

// src/proof/readings.ts
function readingsUnder(assignment, where) {
  const asked = /* @__PURE__ */ new Map();
  return {
    asked,
    take: (id) => {
      if (!asked.has(id)) asked.set(id, where());
      return assignment[id] ?? READINGS[id].options[0];
    }
  };
}
var READINGS;
var init_readings2 = __esm({
  "src/proof/readings.ts"() {
    "use strict";
    READINGS = {
      "missing-section": {
        state: "open",
        question: "What does a document do in a section that it leaves out?",
        options: ["empty", "inherited"],
        source: "policy facts 1.1: pages and deployed files lean to inherited, the base rule to empty"
      },
      "empty-audiences": {
        state: "open",
        question: "Does <audiences/> without an audience check anything?",
        options: ["no-check", "refuses-all"],
        source: "policy facts 3.4: the token library refuses, an emulator ignores"
      },
      "no-key-source": {
        state: "open",
        question: "What passes a validator that has neither metadata nor keys?",
        options: ["nothing", "any-token"],
        source: "policy facts 3.4: third-party tests only"
      },
      "audience-slash": {
        state: "open",
        question: "Is an audience that differs by one final slash the same audience?",
        options: ["different", "same"],
        source: "policy facts 3.4: the token library ignores one slash by default"
      },
      "base-twice": {
        state: "open",
        question: "Does a second <base/> in a section run the wider scopes again?",
        options: ["again", "once"],
        source: "policy facts 1.2: the schema lets it through"
      },
      "subscription-required-absent": {
        state: "open",
        question: "Is a key needed where subscriptionRequired is not written down?",
        options: ["needed", "not-needed"],
        source: "policy facts 1.4: needed when absent at creation; files may leave out a false"
      },
      "two-token-sources": {
        state: "open",
        question: "Which token does a validator take that names two sources?",
        options: ["first", "last"],
        source: "policy facts 3.2: the toolkit refuses it, the schema does not"
      },
      "scope-without-document": {
        state: "settled",
        question: "What does a scope without a policy document do?",
        meaning: "transparent: as if <base/> stood in every section",
        source: "policy facts 1.3: the editor of the vendor treats a missing document so"
      },
      "no-audiences": {
        state: "settled",
        question: "What does a validator without <audiences> check of the audience?",
        meaning: "nothing",
        source: "policy facts 3.4: samples of the vendor have none and work"
      },
      "issuers-with-metadata": {
        state: "settled",
        question: "Do <issuers> narrow what an openid-config allows?",
        meaning: "no: the union of both is accepted",
        source: "policy facts 3.4: support staff, reports and the token library agree"
      },
      "several-metadata": {
        state: "settled",
        question: "What do several openid-config elements accept?",
        meaning: "the keys and issuers of all of them, pooled",
        source: "policy facts 3.4: the wider of two meanings, so never too green"
      },
      "section-not-listed": {
        state: "settled",
        question: "Does a policy run in a section that its page does not list?",
        meaning: "yes",
        source: "policy facts 1.1: samples of the vendor do it"
      },
      "value-white-space": {
        state: "settled",
        question: "Does white space around a value of a validator belong to it?",
        meaning: "no; read as part of the value it could only refuse more",
        source: "common layout of deployed documents; no token carries such white space"
      }
    };
  }
});

// src/proof/doubts.ts
function firstReason(reasons) {
  return reasons.reduce((first, next) => rank(next) < rank(first) ? next : first);
}
function distinctCauses(causes) {
  const byKey = /* @__PURE__ */ new Map();
  for (const cause of causes) {
    const key = JSON.stringify([cause.told.rule, cause.document, cause.anchor]);
    if (!byKey.has(key)) byKey.set(key, cause);
  }
  return [...byKey.values()];
}
var rank;
var init_doubts = __esm({
  "src/proof/doubts.ts"() {
    "use strict";
    init_verdict();
    rank = (code) => {
      const index = REASON_CODES.findIndex((known4) => known4 === code);
      return index === -1 ? REASON_CODES.length : index;
    };
  }
});

// src/core/judgement.ts
function severityOfVerdict(cause, proof, reach2) {
  if (cause.told.rule === "issuer-near-miss") return "high";
  return proof.selfMade && reach2 === "anyone" ? "critical" : "high";
}
function severityOfUndecided(failOnUnknown) {
  return failOnUnknown ? "high" : "info";
}
var init_judgement = __esm({
  "src/core/judgement.ts"() {
    "use strict";
  }
});

// src/policy/anchor.ts
function meaning(value) {
  const verbatim = value.expressions.some(({ encoding }) => encoding !== "decoded");
  return squeeze(verbatim ? value.raw : value.text);
}
function startTag(element) {
  const attributes = element.attributes.map(({ name, value }) => ` ${name}="${meaning(value)}"`);
  return `<${element.name}${attributes.join("")}>`;
}
function ordinalOf(document, element) {
  let known4 = ordinals.get(document);
  if (known4 === void 0) {
    known4 = countEqualTags(document.root);
    ordinals.set(document, known4);
  }
  return known4.get(element) ?? 1;
}
function countEqualTags(root) {
  const counts2 = /* @__PURE__ */ new Map();
  const found = /* @__PURE__ */ new Map();
  const visit3 = (node) => {
    if (!isElement(node)) return;
    const tag = startTag(node);
    const ordinal = (counts2.get(tag) ?? 0) + 1;
    counts2.set(tag, ordinal);
    found.set(node, ordinal);
    node.children.forEach(visit3);
  };
  visit3(root);
  return found;
}
function causeAt(document, element) {
  return {
    document: document.id,
    anchor: `${startTag(element)} #${ordinalOf(document, element)}`,
    place: placeIn(document, element.startTag)
  };
}
function commentAt2(document, comment) {
  const tag = /<[\w-]+[^>]*>?/u.exec(comment.text)?.[0] ?? comment.text;
  return {
    document: document.id,
    anchor: `<!-- ${squeeze(tag)}`,
    place: placeIn(document, comment.span)
  };
}
var squeeze, ordinals;
var init_anchor = __esm({
  "src/policy/anchor.ts"() {
    "use strict";
    init_document();
    squeeze = (text3) => text3.replaceAll(/\s+/gu, " ").trim();
    ordinals = /* @__PURE__ */ new WeakMap();
  }
});

// src/policy/values.ts
function resolveValue(value, names) {
  const [whole] = value.expressions;
  const written3 = whole?.encoding === "decoded" ? value.text : value.raw;
  const source2 = whole === void 0 ? value.text : written3;
  return resolveText(source2, names);
}
function resolveText(source2, names) {
  const trimmed2 = source2.trim();
  if (startsExpression(trimmed2)) return resolveExpression(trimmed2, names);
  const placeholder = PLACEHOLDER.exec(source2)?.[0];
  if (placeholder !== void 0) {
    return { kind: "unresolved", hole: { reason: "placeholder", name: placeholder } };
  }
  const filled = fill(source2, names);
  if ("hole" in filled) return { kind: "unresolved", hole: filled.hole };
  const text3 = filled.text.trim();
  if (startsExpression(text3)) return { kind: "expression", code: text3, uses: filled.uses };
  if (/@[({]/u.test(text3)) {
    return { kind: "unresolved", hole: { reason: "expression-unsupported", name: text3 } };
  }
  return { kind: "constant", text: filled.text, uses: filled.uses };
}
function startsExpression(text3) {
  return text3.startsWith("@(") || text3.startsWith("@{");
}
function resolveExpression(code, names) {
  const filled = fill(code, names);
  return "hole" in filled ? { kind: "unresolved", hole: filled.hole } : { kind: "expression", code: filled.text, uses: filled.uses };
}
function fill(source2, names) {
  const uses = [];
  const parts = [];
  let from = 0;
  for (const match of source2.matchAll(NAMED_VALUE)) {
    const name = match[1] ?? "";
    const answer3 = names.lookup(name);
    if (answer3.state === "secret") {
      return { hole: { reason: "named-value-secret", name, document: names.document(name) } };
    }
    if (answer3.state !== "known") {
      const document = names.document(name);
      const ambiguous = answer3.state === "ambiguous";
      const similar = ambiguous ? null : answer3.similar;
      return { hole: { reason: "named-value-missing", name, document, similar, ambiguous } };
    }
    parts.push(source2.slice(from, match.index), answer3.text);
    uses.push({ name, place: answer3.place });
    from = match.index + match[0].length;
  }
  parts.push(source2.slice(from));
  return { text: parts.join(""), uses };
}
function textOf2(element, names) {
  if (element.children.some(isElement)) return null;
  const runs = element.children.filter((node) => node.kind === "text");
  const [only] = runs;
  if (runs.length === 1 && only !== void 0) return resolveValue(only.value, names);
  return resolveText(runs.map(({ value }) => value.text).join(""), names);
}
function attribute(element, name) {
  return element.attributes.find((candidate) => candidate.name === name)?.value ?? null;
}
var PLACEHOLDER;
var init_values2 = __esm({
  "src/policy/values.ts"() {
    "use strict";
    init_document();
    init_named_values2();
    PLACEHOLDER = /\$\{[^{}\n]*\}|#\{[^{}\n]*\}#?|\{#[^{}\n]*#\}|\$\([\w.-]+\)|%[A-Za-z_][\w.-]*%|%\{[^{}\n]*\}/u;
  }
});

// src/proof/chain-search.ts
function elementsIn2(search) {
  const found = [];
  walk(search, (node, place) => {
    if (isElement(node)) found.push({ node, at: causeAt(place.document, node), ...place.found });
  });
  return found;
}
function commentsIn(search) {
  const found = [];
  walk(search, (node, place) => {
    if (node.kind === "comment") {
      found.push({ node, at: commentAt2(place.document, node), ...place.found });
    }
  });
  return found;
}
function walk({ links, sections }, visit3) {
  for (const link of links) {
    if (link.state !== "document") continue;
    for (const section2 of sections) {
      const body = link.document.sections.get(section2);
      const found = { link, section: section2, inside: [] };
      if (body !== void 0) {
        walkNodes(body.children, { document: link.document, found, fragments: [] }, visit3);
      }
    }
  }
}
function walkNodes(nodes, place, visit3) {
  for (const node of nodes) {
    visit3(node, place);
    if (!isElement(node)) continue;
    const found = { ...place.found, inside: [...place.found.inside, node] };
    if (node.name === "include-fragment") walkFragment(node, { ...place, found }, visit3);
    walkNodes(node.children, { ...place, found }, visit3);
  }
}
function walkFragment(include2, place, visit3) {
  const { surroundings } = place.found.link;
  const written3 = attribute(include2, "fragment-id");
  const id = written3 === null ? null : resolveValue(written3, surroundings.names);
  if (id?.kind !== "constant" || place.fragments.includes(id.text)) return;
  const answer3 = surroundings.fragment(id.text);
  if (answer3.state !== "document") return;
  const fragments = [...place.fragments, id.text];
  const { document } = answer3;
  walkNodes(document.root.children, { ...place, document, fragments }, visit3);
}
function splitAt(chain, reached) {
  return [chain.links.slice(0, reached + 1), chain.links.slice(reached + 1)];
}
var init_chain_search = __esm({
  "src/proof/chain-search.ts"() {
    "use strict";
    init_anchor();
    init_document();
    init_values2();
  }
});

// src/proof/taint.ts
function taintOf(taints, key) {
  const wide = key.startsWith("query:") ? taints.get(ANY_QUERY) : void 0;
  return taints.get(key) ?? wide ?? taints.get(ANYWHERE);
}
function taintKey(taints) {
  return [...taints].map(([key, { kind, at: at2 }]) => `${key}=${kind}@${at2.document}:${at2.anchor}`).sort().join("\n");
}
var NO_TAINTS, headerKey, queryKey, ANYWHERE, ANY_QUERY;
var init_taint = __esm({
  "src/proof/taint.ts"() {
    "use strict";
    NO_TAINTS = /* @__PURE__ */ new Map();
    headerKey = (name) => `header:${name.trim().toLowerCase()}`;
    queryKey = (name) => `query:${name}`;
    ANYWHERE = "*";
    ANY_QUERY = "query:*";
  }
});

// src/proof/verdict-draft.ts
function undecided(code, what, element) {
  return { reason: code, draft: { rule: "undecided", facts: { code, what }, element } };
}
function doubtOf(value, what, element) {
  return value.kind === "expression" ? undecided("expression-unsupported", `${what} is computed: ${value.code}`, element) : doubtOfHole(value.hole, what, element);
}
function doubtOfHole(hole, what, element) {
  switch (hole.reason) {
    case "named-value-secret":
    case "named-value-missing": {
      const facts = { name: hole.name, ...whyUnresolved(hole) };
      const at2 = { document: hole.document, anchor: hole.name };
      return { reason: hole.reason, draft: { rule: "named-value-unresolved", facts, element, at: at2 } };
    }
    case "placeholder":
      return undecided("placeholder", `${what} holds the placeholder ${hole.name}`, element);
    case "expression-unsupported":
      return undecided(hole.reason, `${what} mixes text and an expression: ${hole.name}`, element);
  }
}
function whyUnresolved(hole) {
  if (hole.reason === "named-value-secret") return { why: "secret", similar: null };
  return { why: hole.ambiguous ? "ambiguous" : "missing", similar: hole.similar };
}
var init_verdict_draft = __esm({
  "src/proof/verdict-draft.ts"() {
    "use strict";
  }
});

// src/proof/token-source.ts
function assessTokenSource(at2, spec) {
  const named = SOURCES2.flatMap((attribute2) => {
    const value = spec.attributes.get(attribute2);
    return value === void 0 ? [] : [{ attribute: attribute2, value }];
  });
  const [first] = named;
  const last = named.at(-1);
  if (first === void 0 || last === void 0) {
    at2.doubts.push(undecided("unmodelled-element", "no token source", spec.element));
    return;
  }
  if (named.length > 2) {
    const sources = named.map(({ attribute: attribute2 }) => attribute2);
    const facts = { sources };
    at2.doubts.push({
      reason: "reading:two-token-sources",
      draft: { rule: "token-source-ambiguous", facts, element: spec.element }
    });
    return;
  }
  const takesFirst = named.length === 1 || at2.readings.take("two-token-sources") === "first";
  assessSource(at2, spec, takesFirst ? first : last);
}
function assessSource(at2, spec, { attribute: attribute2, value }) {
  const { element } = spec;
  if (attribute2 === "token-value") assessTokenValue(at2, spec, value);
  else if (value.kind !== "constant") at2.doubts.push(doubtOf(value, attribute2, element));
  else if (attribute2 === "header-name") assessHeader(at2, spec, value.text.trim());
  else assessQuery(at2, spec, value.text.trim());
}
function assessHeader(at2, { element }, name) {
  const expected = at2.expectation.tokenSources;
  const fits2 = expected.some(
    (source2) => source2.kind === "header" && source2.name.toLowerCase() === name.toLowerCase()
  );
  if (!fits2) {
    const facts = { seen: `the header ${name}`, expected: expected.map(speak).join(" or ") };
    at2.defects.push({ rule: "token-source-unexpected", facts, element });
  }
  assessTaint(at2, headerKey(name), `the header ${name}`, element);
}
function assessQuery(at2, { element }, name) {
  const fits2 = at2.expectation.tokenSources.some(
    (source2) => source2.kind === "query" && source2.name === name
  );
  if (!fits2) at2.defects.push({ rule: "token-in-query", facts: { parameter: name }, element });
  assessTaint(at2, queryKey(name), `the query parameter ${name}`, element);
}
function assessTaint(at2, key, header, element) {
  const taint2 = taintOf(at2.taints, key);
  if (taint2 === void 0) return;
  if (taint2.kind === "gateway") {
    const facts = { by: taint2.policy, header };
    at2.defects.push({ rule: "authorization-overwritten", facts, element, at: taint2.at });
  } else {
    const what = `what <${taint2.policy}> puts into ${header} before it`;
    at2.doubts.push(undecided("token-from-call-out", what, element));
  }
}
function assessTokenValue(at2, { element }, value) {
  if (value.kind === "constant") {
    const facts = { expression: value.text === "" ? "an empty value" : "a constant" };
    at2.defects.push({ rule: "token-source-unsafe", facts, element });
  } else at2.doubts.push(doubtOf(value, "token-value", element));
}
function speak(source2) {
  switch (source2.kind) {
    case "header":
      return `the header ${source2.name}`;
    case "query":
      return `the query parameter ${source2.name}`;
    case "cookie":
      return `the cookie ${source2.name}`;
  }
}
var SOURCES2;
var init_token_source = __esm({
  "src/proof/token-source.ts"() {
    "use strict";
    init_taint();
    init_verdict_draft();
    SOURCES2 = ["header-name", "query-parameter-name", "token-value"];
  }
});

// src/proof/validator-spec.ts
function readValidator(element, names) {
  const draft = {
    names,
    metadata: [],
    issuers: [],
    audiences: null,
    keys: [],
    claims: [],
    unmodelled: []
  };
  const attributes = /* @__PURE__ */ new Map();
  for (const { name, value } of element.attributes) {
    attributes.set(name, resolveValue(value, names));
    if (!ATTRIBUTES2.has(name)) draft.unmodelled.push(`the attribute ${name}`);
  }
  noText(draft, element);
  for (const child of elementsOf(element)) readChild(draft, child);
  const { metadata, issuers, audiences: audiences2, keys, claims, unmodelled } = draft;
  return { element, attributes, metadata, issuers, audiences: audiences2, keys, claims, unmodelled };
}
function readChild(draft, child) {
  const read4 = Object.hasOwn(CHILDREN, child.name) ? CHILDREN[child.name] : void 0;
  if (read4 === void 0) draft.unmodelled.push(`<${child.name}>`);
  else read4(draft, child);
}
function readMetadata(draft, element) {
  const url = element.attributes.find(({ name }) => name === "url");
  if (url === void 0) draft.unmodelled.push("<openid-config> without url");
  else draft.metadata.push({ element, value: resolveValue(url.value, draft.names) });
  for (const { name } of element.attributes) {
    if (name !== "url" && name !== "validate-connectivity" && name !== "id") {
      draft.unmodelled.push(`the attribute ${name} of <openid-config>`);
    }
  }
  if (elementsOf(element).length > 0) draft.unmodelled.push("children of <openid-config>");
}
function itemsOf2(draft, list3, name) {
  noText(draft, list3);
  const items = [];
  for (const element of elementsOf(list3)) {
    const value = element.name === name ? textOf2(element, draft.names) : null;
    if (value === null) draft.unmodelled.push(`<${element.name}> in <${list3.name}>`);
    else items.push({ element, value: trimmed(value) });
  }
  return items;
}
function trimmed(value) {
  return value.kind === "constant" ? { ...value, text: value.text.trim() } : value;
}
function readKey(draft, element) {
  if (element.name !== "key") {
    draft.unmodelled.push(`<${element.name}> in <issuer-signing-keys>`);
    return;
  }
  const value = (name) => element.attributes.find((attribute2) => attribute2.name === name)?.value;
  const id = value("id");
  const certificate = value("certificate-id");
  const kind = value("n") === void 0 ? "a key in the policy" : "an RSA key in the policy";
  draft.keys.push({
    element,
    label: certificate === void 0 ? kind : `the certificate ${certificate.text}`,
    id: id === void 0 ? null : resolveValue(id, draft.names)
  });
}
function readLegacyKey(draft, element) {
  draft.keys.push({ element, label: `the legacy <${element.name}>`, id: null });
}
function readClaim(draft, element) {
  if (element.name !== "claim") {
    draft.unmodelled.push(`<${element.name}> in <required-claims>`);
    return;
  }
  const value = (name) => {
    const found = element.attributes.find((attribute2) => attribute2.name === name);
    return found === void 0 ? null : resolveValue(found.value, draft.names);
  };
  draft.claims.push({
    element,
    name: value("name"),
    match: value("match") ?? ALL,
    values: itemsOf2(draft, element, "value")
  });
}
function noText(draft, element) {
  if (looseText(element) !== "") draft.unmodelled.push(`text in <${element.name}>`);
}
var ATTRIBUTES2, ALL, CHILDREN;
var init_validator_spec = __esm({
  "src/proof/validator-spec.ts"() {
    "use strict";
    init_document();
    init_values2();
    ATTRIBUTES2 = /* @__PURE__ */ new Set([
      "id",
      "header-name",
      "query-parameter-name",
      "token-value",
      "failed-validation-httpcode",
      "failed-validation-error-message",
      "require-expiration-time",
      "require-scheme",
      "require-signed-tokens",
      "clock-skew",
      "output-token-variable-name"
    ]);
    ALL = { kind: "constant", text: "all", uses: [] };
    CHILDREN = {
      "openid-config": readMetadata,
      issuers: (draft, list3) => {
        draft.issuers.push(...itemsOf2(draft, list3, "issuer"));
      },
      audiences: (draft, list3) => {
        draft.audiences = [...draft.audiences ?? [], ...itemsOf2(draft, list3, "audience")];
      },
      "issuer-signing-keys": (draft, list3) => {
        noText(draft, list3);
        elementsOf(list3).forEach((key) => {
          readKey(draft, key);
        });
      },
      // Decrypting proves nothing about who made the token.
      "decryption-keys": () => void 0,
      "issuer-signing-tokens": readLegacyKey,
      "zumo-master-key": readLegacyKey,
      "required-claims": (draft, list3) => {
        noText(draft, list3);
        elementsOf(list3).forEach((claim) => {
          readClaim(draft, claim);
        });
      }
    };
  }
});

// src/proof/issuer-url.ts
function parse3(text3) {
  try {
    return new URL(text3);
  } catch {
    return null;
  }
}
function belongsTo(metadata, issuer) {
  const url = parse3(metadata);
  const base = parse3(issuer);
  if (url === null || base === null) return false;
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    return false;
  }
  if (url.origin !== base.origin || url.protocol !== "https:") return false;
  const path = base.pathname.replace(/\/$/u, "");
  return [`${path}${OPENID}`, `${path}${OAUTH}`, `${OAUTH}${path}`].includes(url.pathname);
}
function sameAddress(left, right) {
  const a = parse3(left);
  const b = parse3(right);
  return a !== null && b !== null && a.href === b.href;
}
function publisherOf(metadata) {
  const url = parse3(metadata);
  if (url === null) return metadata;
  const path = url.pathname.replace(OPENID, "").replace(OAUTH, "");
  return `${url.origin}${path === "/" ? "" : path}`;
}
function nearMiss(seen3, expected) {
  if (seen3 === expected) return null;
  if (withoutSlash(seen3) === withoutSlash(expected)) return "slash";
  if (seen3.toLowerCase() === expected.toLowerCase()) return "case";
  const a = parse3(seen3);
  const b = parse3(expected);
  if (a === null || b === null) return null;
  if (a.href === b.href) return "port";
  const secure = new URL(a.href);
  secure.protocol = "https:";
  return a.protocol === "http:" && withoutSlash(secure.href) === withoutSlash(b.href) ? "http" : null;
}
function isEntraIssuer(issuer) {
  return /^(?:login\.microsoftonline\.com|sts\.windows\.net)$/u.test(parse3(issuer)?.hostname ?? "");
}
function foreignKind(seen3, expected) {
  const url = parse3(seen3);
  if (url === null) return "foreign";
  const { hostname } = url;
  if (isEntraIssuer(seen3)) {
    return /^\/(?:common|organizations|consumers)(?:\/|$)/u.test(url.pathname) ? "multi-tenant" : "foreign";
  }
  if (/-admin\.okta(?:preview|-emea)?\.com$/u.test(hostname)) return "admin-domain";
  const expectedUrls = expected.map(parse3).filter((candidate) => candidate !== null);
  if (hostname.endsWith(".oktapreview.com")) {
    const alsoPreview = expectedUrls.some((other2) => other2.hostname === hostname);
    if (!alsoPreview) return "preview-domain";
  }
  const isOrg = parse3(publisherOf(seen3))?.pathname === "/";
  const customOfSame = expectedUrls.some(
    (other2) => other2.hostname === hostname && other2.pathname.startsWith("/oauth2/")
  );
  return isOrg && customOfSame ? "org-server" : "foreign";
}
var OPENID, OAUTH, withoutSlash;
var init_issuer_url = __esm({
  "src/proof/issuer-url.ts"() {
    "use strict";
    OPENID = "/.well-known/openid-configuration";
    OAUTH = "/.well-known/oauth-authorization-server";
    withoutSlash = (text3) => text3.replace(/\/$/u, "");
  }
});

// src/proof/request-reading.ts
function readsRequest(expression) {
  return READS_HEADER.test(expression) || READS_QUERY.test(expression);
}
var READS_HEADER, READS_QUERY;
var init_request_reading = __esm({
  "src/proof/request-reading.ts"() {
    "use strict";
    READS_HEADER = /^@\(\s*context\.Request\.Headers\.GetValueOrDefault\(\s*"[^"\\]*"\s*(?:,\s*"[^"\\]*"\s*)?\)\s*\)$/u;
    READS_QUERY = /^@\(\s*context\.Request\.(?:Original)?Url\.Query\.GetValueOrDefault\(\s*"[^"\\]*"\s*(?:,\s*"[^"\\]*"\s*)?\)\s*\)$/u;
  }
});

// src/proof/validator-trust.ts
function assessIssuers(at2, spec) {
  const expected = /* @__PURE__ */ new Set();
  const foreign = [];
  const seen3 = [];
  const note2 = (item, issuer, issuers) => {
    issuers.forEach((known4) => expected.add(known4));
    if (issuers.length === 0) {
      foreign.push(item);
      seen3.push(issuer);
    }
  };
  for (const item of spec.metadata) {
    const url = constantOf(at2, item, "The metadata address", "issuer-from-request");
    if (url === null) continue;
    if (isClientSpecific(url)) {
      at2.doubts.push(undecided("unmodelled-element", `the metadata ${url}`, item.element));
    } else note2(item, publisherOf(url), issuersOfMetadata(url, at2.expectation));
  }
  for (const item of spec.issuers) {
    const issuer = constantOf(at2, item, "The issuer", "issuer-from-request");
    if (issuer === null) continue;
    note2(item, issuer, allIssuers(at2.expectation).includes(issuer) ? [issuer] : []);
  }
  tellForeign(at2, foreign, seen3, expected.size > 0);
  return {
    expected: [...expected],
    foreign: seen3,
    any: spec.metadata.length === 0 && spec.issuers.length === 0
  };
}
function isClientSpecific(url) {
  return /\?client_id=[^&]*$/u.test(url);
}
function issuersOfMetadata(url, { accepted }) {
  return accepted.flatMap(
    ({ issuers, metadata }) => metadata.some((known4) => sameAddress(known4, url)) ? issuers : issuers.filter((issuer) => belongsTo(url, issuer))
  );
}
function constantOf(at2, { value, element }, what, rule) {
  if (value.kind === "constant") return value.text.trim();
  if (value.kind === "expression" && readsRequest(value.code)) {
    at2.defects.push({ rule, facts: { expression: value.code }, element });
  } else at2.doubts.push(doubtOf(value, what, element));
  return null;
}
function tellForeign(at2, items, seen3, besideExpected) {
  const expected = allIssuers(at2.expectation);
  const [item] = items;
  if (item === void 0) return;
  const misses = seen3.map((issuer) => nearMissOf(issuer, expected));
  const [first] = misses;
  if (first !== void 0 && misses.every((miss) => miss !== null)) {
    if (first !== null) at2.defects.push({ ...first, element: item.element });
    return;
  }
  const strangers = seen3.filter((_, index) => misses[index] === null);
  const stranger = items[misses.indexOf(null)] ?? item;
  const kind = foreignKind(strangers[0] ?? "", expected);
  const rule = besideExpected ? "issuer-extra" : "issuer-wrong";
  at2.defects.push({ rule, facts: { seen: strangers, expected, kind }, element: stranger.element });
}
function nearMissOf(seen3, expected) {
  for (const issuer of expected) {
    const difference = nearMiss(seen3, issuer);
    if (difference !== null) {
      const facts = { seen: seen3, expected: issuer, difference };
      return { rule: "issuer-near-miss", facts };
    }
  }
  return null;
}
function assessKeys(at2, spec, issuers) {
  const allowed = at2.expectation.accepted.flatMap(({ inlineKeys }) => inlineKeys);
  for (const { element: element2, label, id } of spec.keys) {
    const known4 = id?.kind === "constant" && allowed.includes(id.text);
    if (!known4) at2.defects.push({ rule: "key-inline", facts: { key: label }, element: element2 });
  }
  const { element } = spec;
  if (spec.keys.length > 0 || spec.metadata.length > 0) {
    if (issuers.any) {
      at2.defects.push({ rule: "issuer-unchecked", facts: { keys: "inline" }, element });
    }
    return "keys";
  }
  if (at2.readings.take("no-key-source") === "nothing") return "refuses-all";
  at2.defects.push({ rule: "issuer-unchecked", facts: { keys: "none" }, element });
  return "keys";
}
function assessAudience(at2, spec, issuers) {
  const expected = audiencesFor(at2.expectation, issuers);
  const checks = audienceChecks(at2, spec);
  if (checks.length === 0) {
    at2.defects.push({ rule: "audience-missing", facts: { expected }, element: spec.element });
    return [];
  }
  const results = checks.map((check2) => assessCheck(at2, check2, expected));
  const good = results.find(({ verdict }) => verdict === "good");
  if (good !== void 0) return good.audiences;
  const unclear = results.filter(({ verdict }) => verdict === "unclear");
  for (const { trouble } of unclear.length > 0 ? unclear : results) trouble();
  return results.flatMap(({ audiences: audiences2 }) => audiences2);
}
function audiencesFor(expectation, issuers) {
  const of = (issuer) => expectation.accepted.filter((profile) => profile.issuers.includes(issuer)).flatMap(audiences);
  const [first, ...rest] = issuers;
  if (first === void 0) return expectation.accepted.flatMap(audiences);
  return of(first).filter((audience) => rest.every((issuer) => of(issuer).includes(audience)));
}
function audienceChecks(at2, spec) {
  const checks = [];
  const listed2 = spec.audiences;
  if (listed2 !== null && listed2.length > 0) checks.push({ items: listed2, match: "any" });
  if (listed2?.length === 0 && at2.readings.take("empty-audiences") === "refuses-all") {
    checks.push({ items: [], match: "any" });
  }
  return [...checks, ...spec.claims.flatMap(audienceClaim)];
}
function audienceClaim({ name, match, values }) {
  if (name?.kind !== "constant" || name.text !== "aud" || values.length === 0) return [];
  const all = match.kind === "constant" && match.text.toLowerCase() === "all";
  return [{ items: values, match: all ? "all" : "any" }];
}
function assessCheck(at2, { items, match }, expected) {
  const constants = items.filter(({ value }) => value.kind === "constant");
  const open = items.filter(({ value }) => value.kind !== "constant");
  const isGood = ({ value }) => isExpected(at2, textOf3(value), expected);
  const good = constants.filter(isGood);
  const bad = constants.filter((item) => !isGood(item));
  const texts = constants.map(({ value }) => textOf3(value));
  const satisfied = match === "all" ? good.length > 0 : bad.length + open.length === 0;
  if (satisfied) return { verdict: "good", audiences: texts, trouble: () => void 0 };
  const decided = match === "any" && bad.length > 0;
  return {
    verdict: decided || open.length === 0 ? "bad" : "unclear",
    audiences: texts,
    trouble: () => {
      if (decided || open.length === 0) tellWrong(at2, { good, bad, expected });
      else {
        for (const item of open) constantOf(at2, item, "The audience", "audience-from-request");
      }
    }
  };
}
function textOf3(value) {
  return value.kind === "constant" ? value.text : "";
}
function isExpected(at2, seen3, expected) {
  if (expected.includes(seen3)) return true;
  const bare2 = (text3) => text3.replace(/\/$/u, "");
  const slashOnly = expected.some((audience) => bare2(audience) === bare2(seen3));
  return slashOnly && at2.readings.take("audience-slash") === "same";
}
function tellWrong(at2, found) {
  const [first] = found.bad;
  if (first === void 0) return;
  const seen3 = found.bad.map(({ value }) => textOf3(value));
  const rule = found.good.length > 0 ? "audience-extra" : "audience-wrong";
  at2.defects.push({ rule, facts: { seen: seen3, expected: found.expected }, element: first.element });
}
var allIssuers, audiences;
var init_validator_trust = __esm({
  "src/proof/validator-trust.ts"() {
    "use strict";
    init_issuer_url();
    init_request_reading();
    init_verdict_draft();
    allIssuers = ({ accepted }) => accepted.flatMap(({ issuers }) => issuers);
    audiences = (profile) => profile.audiences;
  }
});

// src/proof/validator.ts
function isValidator(element) {
  return VALIDATORS.some((name) => name === element.name);
}
function assessValidator(given) {
  const at2 = { ...given, defects: [], doubts: [] };
  const spec = readValidator(given.element, given.names);
  return given.element.name === "validate-jwt" ? assessJwt(at2, spec) : assessEntra(at2, spec);
}
function assessJwt(at2, spec) {
  const { element } = spec;
  for (const what of spec.unmodelled) {
    at2.doubts.push(undecided("unmodelled-element", `${what} in <validate-jwt>`, element));
  }
  const issuers = assessIssuers(at2, spec);
  const keys = assessKeys(at2, spec, issuers);
  const audiences2 = assessAudience(at2, spec, issuers.expected);
  const unsigned = demandTrue(at2, spec, "require-signed-tokens", "unsigned-accepted");
  demandTrue(at2, spec, "require-expiration-time", "expiry-not-required");
  assessTokenSource(at2, spec);
  const ownToken = at2.defects.some(({ rule }) => BRINGS_OWN_TOKEN.has(rule));
  return {
    outcome: keys === "refuses-all" && !unsigned ? "refuses-all" : outcomeOf(at2),
    element,
    defects: at2.defects,
    doubts: at2.doubts,
    failure: failureCode(spec),
    issuers: [...issuers.expected, ...issuers.foreign],
    audiences: audiences2,
    token: ownToken ? null : tokenOf(issuers, audiences2, unsigned),
    selfMade: unsigned || ownToken
  };
}
function tokenOf({ expected, foreign }, audiences2, unsigned) {
  const issuer = foreign[0] ?? expected[0] ?? null;
  return { issuer, audiences: audiences2, signed: !unsigned, expires: true, claims: {} };
}
function outcomeOf({ defects: defects2, doubts }) {
  if (defects2.length > 0) return "does-not-count";
  return doubts.length > 0 ? "undecided" : "counts";
}
function assessEntra(at2, spec) {
  const { element } = spec;
  const tenant = spec.attributes.get("tenant-id");
  const name = tenant?.kind === "constant" ? tenant.text : null;
  at2.defects.push({ rule: "jwt-other-provider", facts: { tenant: name }, element });
  const issuer = name === null ? null : `https://login.microsoftonline.com/${name}/v2.0`;
  return {
    outcome: "does-not-count",
    element,
    defects: at2.defects,
    doubts: [],
    failure: failureCode(spec),
    issuers: issuer === null ? [] : [issuer],
    audiences: [],
    token: { issuer, audiences: [], signed: true, expires: true, claims: {} },
    selfMade: false
  };
}
function demandTrue(at2, { attributes, element }, name, rule) {
  const value = attributes.get(name);
  if (value === void 0) return false;
  const constant = booleanOf(value);
  if (constant === true) return false;
  if (constant === false) {
    at2.defects.push({ rule, facts: { attribute: name }, element });
    return true;
  }
  at2.doubts.push(
    value.kind === "constant" ? undecided("unmodelled-element", `${name}="${value.text}"`, element) : doubtOf(value, name, element)
  );
  return false;
}
function booleanOf(value) {
  if (value.kind !== "constant") return null;
  const word = value.text.trim().toLowerCase();
  return word === "true" ? true : word === "false" ? false : null;
}
function failureCode({ attributes, element }) {
  const value = attributes.get("failed-validation-httpcode");
  if (value === void 0) return { kind: "rejection" };
  if (value.kind !== "constant") {
    return { kind: "open", doubt: doubtOf(value, "failed-validation-httpcode", element) };
  }
  return isRejection(value.text) ? { kind: "rejection" } : { kind: "other", code: value.text };
}
function isRejection(status) {
  return /^[45]\d\d$/u.test(status.trim());
}
var VALIDATORS, BRINGS_OWN_TOKEN;
var init_validator2 = __esm({
  "src/proof/validator.ts"() {
    "use strict";
    init_token_source();
    init_validator_spec();
    init_validator_trust();
    init_verdict_draft();
    VALIDATORS = ["validate-jwt", "validate-azure-ad-token"];
    BRINGS_OWN_TOKEN = /* @__PURE__ */ new Set(["authorization-overwritten", "token-source-unsafe"]);
  }
});

// src/proof/absence-cause.ts
function absenceCause(flow, event) {
  const [links] = splitAt(flow.chain, event.ghostReached);
  return outsideInbound(links) ?? handmade(links) ?? substitute(links) ?? commentedOut(links) ?? {
    ...missingAt(flow),
    told: { rule: "jwt-missing", facts: { searched: links.map(({ id }) => id) } }
  };
}
function outsideInbound(links) {
  const found = elementsIn2({ links, sections: ["backend", "outbound", "on-error"] }).find(
    ({ node }) => isValidator(node)
  );
  if (found === void 0) return null;
  const facts = { policy: `<${found.node.name}>`, section: found.section ?? "" };
  return { ...writtenAt(found), told: { rule: "jwt-outside-inbound", facts } };
}
function writtenAt({ at: at2, link, inside }) {
  const include2 = inside.find(({ name }) => name === "include-fragment");
  return include2 === void 0 || link.state !== "document" ? at2 : causeAt(link.document, include2);
}
function handmade(links) {
  for (const { node, at: at2 } of elementsIn2({ links, sections: ["inbound"] })) {
    const call = valuesOf(node).map(({ raw }) => READS_TOKEN.exec(raw)?.[0]).find((match) => match !== void 0);
    if (call !== void 0) {
      return { ...at2, told: { rule: "jwt-handmade", facts: { call: `${call})` } } };
    }
  }
  return null;
}
function valuesOf(element) {
  const texts = element.children.flatMap(
    (node) => node.kind === "text" ? [node.value] : []
  );
  return [...element.attributes.map(({ value }) => value), ...texts];
}
function substitute(links) {
  const found = elementsIn2({ links, sections: ["inbound"] }).find(
    ({ node }) => SUBSTITUTES.has(node.name)
  );
  if (found === void 0) return null;
  const facts = { policy: `<${found.node.name}>` };
  return { ...found.at, told: { rule: "jwt-substitute", facts } };
}
function commentedOut(links) {
  const found = commentsIn({ links, sections: ["inbound"] }).find(
    ({ node }) => /<validate-(?:jwt|azure-ad-token)\b/u.test(node.text)
  );
  if (found === void 0) return null;
  const policy = found.node.text.includes("<validate-jwt") ? "<validate-jwt>" : "<validate-azure-ad-token>";
  return { ...found.at, told: { rule: "jwt-commented-out", facts: { policy } } };
}
function missingAt({ chain }) {
  const link = chain.links.find(({ scope }) => scope === "api");
  if (link?.state === "document") {
    const body = link.document.sections.get("inbound") ?? link.document.root;
    return causeAt(link.document, body);
  }
  return { document: link?.id ?? "global", anchor: "(api)", place: link?.place ?? NOWHERE2 };
}
var READS_TOKEN, SUBSTITUTES, NOWHERE2;
var init_absence_cause = __esm({
  "src/proof/absence-cause.ts"() {
    "use strict";
    init_anchor();
    init_chain_search();
    init_validator2();
    READS_TOKEN = /\b(?:AsJwt|TryParseJwt)\s*\(/u;
    SUBSTITUTES = /* @__PURE__ */ new Set([
      "validate-client-certificate",
      "check-header",
      "ip-filter",
      "authentication-basic",
      "authentication-certificate",
      "authentication-managed-identity",
      "get-authorization-context"
    ]);
    NOWHERE2 = { file: null, line: null, column: null, resourceId: null };
  }
});

// src/proof/cause.ts
function causesOf(flow, event) {
  const cause = onlyOnError(event) ?? cutOff(flow, event) ?? laterOnThisPath(event) ?? defects(event);
  if (cause !== null) return { causes: distinctCauses(cause), byAbsence: false };
  return { causes: [onOtherPaths(flow, event) ?? absenceCause(flow, event)], byAbsence: true };
}
function onlyOnError(event) {
  if (event.kind !== "error" || event.at === null) return null;
  const { status, changed, at: at2 } = event;
  const policy = event.policy ?? "on-error";
  return changed ? [{ ...at2, told: { rule: "error-turned-success", facts: { policy, status } } }] : [{ ...at2, told: { rule: "failure-code-unusual", facts: { code: status } } }];
}
function cutOff(flow, event) {
  const [entered, lost] = splitAt(flow.chain, event.ghostReached);
  const validator = countingIn(flow, lost);
  const cutting = entered.at(-1);
  if (validator === null || cutting?.state !== "document") return null;
  const body = cutting.document.sections.get("inbound");
  const facts = { lost: `<${validator.node.name}>`, lostAt: validator.link.id };
  if (body === void 0) {
    const at2 = causeAt(cutting.document, cutting.document.root);
    return [{ ...at2, told: { rule: "inbound-missing", facts } }];
  }
  const base = elementsIn2({ links: [cutting], sections: ["inbound"] }).find(
    ({ node }) => node.name === "base"
  );
  if (base === void 0) {
    const at2 = causeAt(cutting.document, body);
    return [{ ...at2, told: { rule: "base-missing", facts } }];
  }
  if (base.inside.length === 0) return answeredBefore(event);
  const condition = conditionOf(base);
  return [{ ...base.at, told: { rule: "base-conditional", facts: { ...facts, condition } } }];
}
function laterOnThisPath(event) {
  return event.later === null ? null : answeredBefore(event);
}
function answeredBefore({ policy, status, at: at2 }) {
  if (at2 === null || policy === null) return null;
  return [{ ...at2, told: { rule: "answer-before-validation", facts: { policy, status } } }];
}
function defects({ state }) {
  const [first, ...rest] = state.passed;
  if (first === void 0) return null;
  const jwt = [first, ...rest].filter(({ assessment }) => !isEntra(assessment.element));
  const candidates = jwt.length > 0 ? jwt : [first];
  const best = candidates.reduce(
    (a, b) => b.assessment.defects.length < a.assessment.defects.length ? b : a
  );
  return best.assessment.defects.map((draft) => ({ ...best.at, ...draft.at, told: draft }));
}
function onOtherPaths(flow, event) {
  const [entered] = splitAt(flow.chain, event.ghostReached);
  const validator = countingIn(flow, entered);
  if (validator === null) return null;
  const condition = conditionOf(validator);
  return { ...validator.at, told: { rule: "jwt-conditional", facts: { condition } } };
}
function countingIn(flow, links) {
  const found = elementsIn2({ links, sections: ["inbound"] }).find(
    ({ node, link, at: at2, inside }) => isValidator(node) && !inside.some(({ name }) => NO_GUARANTEE.has(name)) && counts(flow, node, { link, at: at2 })
  );
  return found ?? null;
}
function counts({ expectation }, element, { link, at: at2 }) {
  const { outcome } = assessValidator({
    element,
    names: link.surroundings.names,
    expectation,
    // Only to choose the words for a verdict that stands already: one reading is enough.
    readings: readingsUnder({}, () => at2),
    taints: NO_TAINTS
  });
  return outcome === "counts";
}
function conditionOf({ inside }) {
  const conditions = inside.filter(({ name }) => name === "when" || name === "otherwise").map(
    ({ name, attributes }) => name === "when" ? attributes.find((attribute2) => attribute2.name === "condition")?.value.raw ?? "" : "otherwise"
  );
  return conditions.join(" and ") || inside.map(({ name }) => `<${name}>`).join(" in ");
}
var isEntra, NO_GUARANTEE;
var init_cause = __esm({
  "src/proof/cause.ts"() {
    "use strict";
    init_anchor();
    init_absence_cause();
    init_chain_search();
    init_doubts();
    init_readings2();
    init_taint();
    init_validator2();
    isEntra = ({ name }) => name === "validate-azure-ad-token";
    NO_GUARANTEE = /* @__PURE__ */ new Set(["wait", "cache-value"]);
  }
});

// src/proof/hidden.ts
var NEVER, ALWAYS, MAX_NODES, HiddenTooComplex, LEAF, HiddenFormulas;
var init_hidden = __esm({
  "src/proof/hidden.ts"() {
    "use strict";
    NEVER = 0;
    ALWAYS = 1;
    MAX_NODES = 2e4;
    HiddenTooComplex = class extends Error {
    };
    LEAF = { choice: Number.POSITIVE_INFINITY, no: NEVER, yes: NEVER };
    HiddenFormulas = class {
      #nodes = [LEAF, LEAF];
      #unique = /* @__PURE__ */ new Map();
      #results = /* @__PURE__ */ new Map();
      #choices = 0;
      /** A new hidden choice that is independent of all others. */
      choice() {
        this.#choices += 1;
        return this.#choices - 1;
      }
      when(choice, value) {
        return value ? this.#node(choice, NEVER, ALWAYS) : this.#node(choice, ALWAYS, NEVER);
      }
      and(left, right) {
        if (left === NEVER || right === NEVER) return NEVER;
        if (left === ALWAYS || left === right) return right;
        return right === ALWAYS ? left : this.#combine("&", left, right);
      }
      or(left, right) {
        if (left === ALWAYS || right === ALWAYS) return ALWAYS;
        if (left === NEVER || left === right) return right;
        return right === NEVER ? left : this.#combine("|", left, right);
      }
      /** The choices a formula hangs on, ascending. */
      support(formula) {
        const seen3 = /* @__PURE__ */ new Set();
        const choices = /* @__PURE__ */ new Set();
        const open = [formula];
        for (let next = open.pop(); next !== void 0; next = open.pop()) {
          if (next <= ALWAYS || seen3.has(next)) continue;
          seen3.add(next);
          const { choice, no, yes } = this.#at(next);
          choices.add(choice);
          open.push(no, yes);
        }
        return [...choices].sort((a, b) => a - b);
      }
      #at(formula) {
        return this.#nodes[formula] ?? LEAF;
      }
      #node(choice, no, yes) {
        if (no === yes) return no;
        const key = `${choice},${no},${yes}`;
        const known4 = this.#unique.get(key);
        if (known4 !== void 0) return known4;
        if (this.#nodes.length >= MAX_NODES) throw new HiddenTooComplex();
        this.#nodes.push({ choice, no, yes });
        this.#unique.set(key, this.#nodes.length - 1);
        return this.#nodes.length - 1;
      }
      #combine(operator, left, right) {
        const [first, second] = left < right ? [left, right] : [right, left];
        const key = `${operator}${first},${second}`;
        const known4 = this.#results.get(key);
        if (known4 !== void 0) return known4;
        const a = this.#at(first);
        const b = this.#at(second);
        const choice = Math.min(a.choice, b.choice);
        const branch = (side) => {
          const l = a.choice === choice ? a[side] : first;
          const r = b.choice === choice ? b[side] : second;
          return operator === "&" ? this.and(l, r) : this.or(l, r);
        };
        const made = this.#node(choice, branch("no"), branch("yes"));
        this.#results.set(key, made);
        return made;
      }
    };
  }
});

// src/proof/flow-state.ts
function idOf(element) {
  let id = ids.get(element);
  if (id === void 0) {
    lastId += 1;
    id = lastId;
    ids.set(element, id);
  }
  return id;
}
function keyOf({ taints, passed: passed2, reached, ghost, status }) {
  const validators = passed2.map(({ assessment }) => idOf(assessment.element)).join(",");
  const failure = status === null ? "" : `${status.at.document}:${status.at.anchor}`;
  return `${reached}|${ghost ?? ""}|${validators}|${failure}|${taintKey(taints)}`;
}
function merge2(formulas, states) {
  if (states.length < 2) return states.filter(({ hidden }) => hidden !== NEVER);
  const byKey = /* @__PURE__ */ new Map();
  for (const state of states) {
    if (state.hidden === NEVER) continue;
    const key = keyOf(state);
    const known4 = byKey.get(key);
    const hidden = known4 === void 0 ? state.hidden : formulas.or(known4.hidden, state.hidden);
    byKey.set(key, { ...known4 ?? state, hidden });
  }
  if (byKey.size > MAX_STATES) throw new TooManyStates();
  return [...byKey.values()];
}
var MAX_STATES, TooManyStates, START, ids, lastId;
var init_flow_state = __esm({
  "src/proof/flow-state.ts"() {
    "use strict";
    init_hidden();
    init_taint();
    MAX_STATES = 64;
    TooManyStates = class extends Error {
    };
    START = {
      hidden: 1,
      taints: NO_TAINTS,
      passed: [],
      reached: 0,
      ghost: null,
      status: null,
      trace: null
    };
    ids = /* @__PURE__ */ new WeakMap();
    lastId = 0;
  }
});

// src/proof/flow.ts
function passing(state, passed2) {
  return { ...state, passed: [...state.passed, passed2] };
}
function describes(assessment) {
  return `<${assessment.element.name}>`;
}
var OutOfBudget, MAX_STEPS, Flow, NOWHERE3, startStates;
var init_flow = __esm({
  "src/proof/flow.ts"() {
    "use strict";
    init_anchor();
    init_flow_state();
    init_hidden();
    init_readings2();
    OutOfBudget = class extends Error {
    };
    MAX_STEPS = 2e5;
    Flow = class {
      chain;
      expectation;
      method;
      formulas = new HiddenFormulas();
      readings;
      bad = [];
      unknowns = [];
      choices = /* @__PURE__ */ new Map();
      counting = /* @__PURE__ */ new Map();
      /** States that fail into on-error, with the status they come with. */
      failures = [];
      #steps = 0;
      #current;
      constructor({ chain, expectation, assignment, method }) {
        this.chain = chain;
        this.expectation = expectation;
        this.method = method;
        const [narrowest] = chain.links;
        const start2 = narrowest ?? { id: "global", place: NOWHERE3 };
        this.#current = { document: start2.id, anchor: "", place: start2.place };
        this.readings = readingsUnder(assignment, () => this.#current);
      }
      /** What is being analyzed now. */
      get here() {
        return this.#current;
      }
      /** Where something stands: for an element its own place. */
      locate({ element, frame }) {
        return causeAt(frame.document, element);
      }
      /** Marks the step that is being analyzed, and counts it. */
      enter(step2) {
        this.#steps += 1;
        if (this.#steps > MAX_STEPS) throw new OutOfBudget();
        this.#current = this.locate(step2);
      }
      /** The element `at` may be anything from now on: whoever comes here is lost from sight. */
      unknown(doubt, at2, states) {
        this.doubt(doubt, at2, states);
        return [];
      }
      /** Notes a doubt about these states without losing them. */
      doubt({ reason, draft }, at2, states) {
        const real2 = states.filter(({ ghost }) => ghost === null);
        if (real2.length === 0) return;
        const hidden = real2.reduce((all, state) => this.formulas.or(all, state.hidden), 0);
        this.unknowns.push({ hidden, reason, cause: { ...at2, ...draft.at, told: draft } });
      }
      /** Splits states by something that is fixed but hidden: for yes and for no. */
      split({ reason, draft }, at2, states) {
        const choice = this.formulas.choice();
        this.choices.set(choice, { hidden: 1, reason, cause: { ...at2, ...draft.at, told: draft } });
        const given = (value) => {
          const formula = this.formulas.when(choice, value);
          return states.map((state) => ({
            ...state,
            hidden: this.formulas.and(state.hidden, formula)
          }));
        };
        return { yes: given(true), no: given(false) };
      }
      merge(states) {
        return merge2(this.formulas, states);
      }
      /** These states get an answer; what follows is only imagined, to tell what stands later. */
      answer(states, what, frame) {
        const kind = frame.section === "on-error" ? "error" : "answer";
        const ghosts = states.filter(({ ghost }) => ghost !== null);
        for (const state of states) {
          if (state.ghost !== null) continue;
          const { scope } = frame.document;
          const reached = { later: null, ghostReached: state.reached };
          this.bad.push({ ...what, kind, state, scope, changed: true, ...reached });
          ghosts.push({ ...state, ghost: this.bad.length - 1 });
        }
        return ghosts;
      }
      /** These states may fail at a step; the failure is answered by on-error. */
      fail(status, frame, states) {
        if (frame.section === "on-error") return;
        for (const state of states) {
          if (state.ghost === null) this.failures.push({ ...state, status });
        }
      }
      /** A counting validator: nobody gets past it unvalidated. */
      closes(states, validator) {
        for (const { ghost } of states) {
          const event = ghost === null ? void 0 : this.bad[ghost];
          if (event !== void 0) event.later ??= validator;
        }
        if (states.some(({ ghost }) => ghost === null)) {
          this.counting.set(validator.assessment.element, validator);
        }
      }
      endInbound(states) {
        for (const state of states) {
          const event = state.ghost === null ? void 0 : this.bad[state.ghost];
          if (event !== void 0) event.ghostReached = Math.max(event.ghostReached, state.reached);
          else {
            const { reached } = state;
            const end = { policy: null, status: "the backend", at: null, scope: null, changed: false };
            this.bad.push({ kind: "end", state, later: null, ghostReached: reached, ...end });
          }
        }
      }
      /** Those who failed somewhere in inbound, once for each status they failed with. */
      errorStates() {
        return this.merge(this.failures.map((state) => ({ ...state, passed: [], reached: 0 })));
      }
      endError(states) {
        for (const state of states) {
          if (state.status === null || state.ghost !== null) continue;
          const { code, policy, at: at2, changed } = state.status;
          if (code.kind === "open") this.doubt(code.doubt, at2, [state]);
          if (code.kind !== "other") continue;
          const status = code.code;
          const event = { kind: "error", state, policy, status, at: at2, scope: null, changed };
          this.bad.push({ ...event, later: null, ghostReached: 0 });
        }
      }
    };
    NOWHERE3 = { file: null, line: null, column: null, resourceId: null };
    startStates = () => [START];
  }
});

// src/proof/step.ts
function attributeOf(element, name, frame) {
  const value = attribute(element, name);
  return value === null ? null : resolveValue(value, frame.surroundings.names);
}
function note({ element, frame }, states, text3) {
  const { document } = frame;
  const place = placeIn(document, element.startTag);
  const { scope } = document;
  return states.map((state) => ({ ...state, trace: { scope, place, text: text3, before: state.trace } }));
}
var init_step = __esm({
  "src/proof/step.ts"() {
    "use strict";
    init_document();
    init_values2();
  }
});

// src/proof/answer-steps.ts
function answer({ flow, step: step2 }, status, states) {
  const at2 = flow.locate(step2);
  switch (status.kind) {
    case "rejection":
      return states.filter(({ ghost }) => ghost !== null);
    case "open":
      flow.doubt(status.doubt, at2, states);
      return [];
    case "other": {
      const policy = `<${step2.element.name}>`;
      return flow.answer(states, { policy, status: status.code, at: at2 }, step2.frame);
    }
  }
}
function responseStatus(element, frame) {
  const children = elementsOf(element);
  const odd = children.find(({ name }) => !CHILDREN2.has(name));
  if (odd !== void 0 || looseText(element) !== "") {
    const what = odd === void 0 ? "text in" : `<${odd.name}> in`;
    const doubt = undecided("unmodelled-element", `${what} <return-response>`, element);
    return { kind: "open", doubt };
  }
  const statuses = children.filter(({ name }) => name === "set-status");
  const last = statuses.at(-1);
  if (statuses.length > 1) {
    const doubt = undecided("unmodelled-element", "two <set-status> in <return-response>", element);
    return { kind: "open", doubt };
  }
  if (last !== void 0) return setStatus(last, frame);
  const stored = attribute(element, "response-variable-name");
  return { kind: "other", code: stored === null ? "200" : `the stored response ${stored.text}` };
}
function setStatus(element, frame) {
  const code = attributeOf(element, "code", frame);
  if (code !== null) return statusOf(code, "code", element);
  return {
    kind: "open",
    doubt: undecided("unmodelled-element", "<set-status> without code", element)
  };
}
function statusOf(value, what, element) {
  if (value.kind !== "constant") return { kind: "open", doubt: doubtOf(value, what, element) };
  return isRejection(value.text) ? { kind: "rejection" } : { kind: "other", code: value.text };
}
var stepAnswer, stepMock, stepSetStatus, CHILDREN2;
var init_answer_steps = __esm({
  "src/proof/answer-steps.ts"() {
    "use strict";
    init_document();
    init_values2();
    init_step();
    init_validator2();
    init_verdict_draft();
    stepAnswer = (input) => {
      const { element, frame } = input.step;
      return answer(input, responseStatus(element, frame), input.states);
    };
    stepMock = (input) => {
      const { flow, step: step2, states } = input;
      const { element, frame } = step2;
      const code = attributeOf(element, "status-code", frame);
      const status = code === null ? { kind: "other", code: "200" } : statusOf(code, "status-code", element);
      if (attribute(element, "enabled") === null) return answer(input, status, states);
      const doubt = undecided("unmodelled-element", "enabled in <mock-response>", element);
      const { yes, no } = flow.split(doubt, flow.locate(step2), states);
      return [...answer(input, status, yes), ...no];
    };
    stepSetStatus = ({ flow, step: step2, states }) => {
      const { element, frame } = step2;
      if (frame.section !== "on-error") return states;
      const status = setStatus(element, frame);
      const at2 = flow.locate(step2);
      const changed = { code: status, policy: "<set-status>", at: at2, changed: true };
      return states.map((state) => ({ ...state, status: changed }));
    };
    CHILDREN2 = /* @__PURE__ */ new Set(["set-status", "set-header", "set-body", "set-variable"]);
  }
});

// src/proof/call-out-step.ts
function openMode(element, frame) {
  const mode = attributeOf(element, "mode", frame);
  return mode === null || mode.kind === "constant" ? undecided("call-out", `the mode ${mode?.text ?? ""}`, element) : doubtOf(mode, "mode", element);
}
function targetOf(element, frame) {
  const { names, backendUrls } = frame.surroundings;
  const written3 = elementsOf(element).find(({ name }) => name === "set-url");
  const url = written3 === void 0 ? null : textOf2(written3, names);
  if (url === null) return undecided("call-out", "where the copy of the request goes", element);
  if (url.kind !== "constant") return doubtOf(url, "the address of the call-out", element);
  const host = hostOf(url.text);
  if (host === null) return undecided("call-out", `the address ${url.text}`, element);
  const hosts = backendUrls.map((backend) => {
    const resolved2 = backend === null ? null : resolveText(backend, names);
    return resolved2?.kind === "constant" ? hostOf(resolved2.text) : null;
  });
  if (hosts.includes(host)) return "backend";
  return hosts.includes(null) ? undecided("call-out", `whether ${host} is one of the backends`, element) : "elsewhere";
}
function hostOf(url) {
  try {
    return new URL(url.trim()).host;
  } catch {
    return null;
  }
}
var isPlainCall, stepCallOut, stepRedispatch, real;
var init_call_out_step = __esm({
  "src/proof/call-out-step.ts"() {
    "use strict";
    init_document();
    init_values2();
    init_step();
    init_verdict_draft();
    isPlainCall = (element) => {
      const mode = attribute(element, "mode");
      return mode === null || mode.text === "new";
    };
    stepCallOut = ({ flow, step: step2, states }) => {
      const { element, frame } = step2;
      if (isPlainCall(element)) return states;
      const mode = attributeOf(element, "mode", frame);
      const isCopy = mode?.kind === "constant" && mode.text === "copy";
      const target = isCopy ? targetOf(element, frame) : openMode(element, frame);
      const at2 = flow.locate(step2);
      if (target === "backend") {
        const policy = `<${element.name}>`;
        const status = "a copy of the request sent to a backend";
        return [...flow.answer(states, { policy, status, at: at2 }, frame), ...real(states)];
      }
      if (target !== "elsewhere") flow.doubt(target, at2, states);
      return states;
    };
    stepRedispatch = ({ flow, step: step2, states }) => {
      const { element, frame } = step2;
      const policy = `<${element.name}>`;
      const status = "the response of the address it hands the request to";
      const at2 = flow.locate(step2);
      const ghosts = flow.answer(states, { policy, status, at: at2 }, frame);
      const goesOn2 = attribute(element, "response-variable-name") !== null;
      return goesOn2 ? [...ghosts, ...real(states)] : ghosts;
    };
    real = (states) => states.filter(({ ghost }) => ghost === null);
  }
});

// src/proof/choose-step.ts
function runBranches(input, branches) {
  const { flow, step: step2, run: run2 } = input;
  const done = [];
  let waiting = input.states;
  for (const branch of branches) {
    const at2 = { element: branch, frame: step2.frame };
    const into = (states) => {
      const container = step2.frame.container === "other" ? "other" : "choose";
      done.push(...run2(branch.children, { frame: { container }, states }));
    };
    const decided = branch.name === "otherwise" ? true : decide(at2);
    if (decided === true) {
      into(waiting);
      waiting = [];
    } else if (decided !== false) {
      const { yes, no } = flow.split(decided.doubt, flow.locate(at2), waiting);
      into(note(at2, yes, `when ${decided.condition} holds`));
      waiting = note(at2, no, `when ${decided.condition} does not hold`);
    }
  }
  return [...done, ...waiting];
}
function decide({ element, frame }) {
  const value = attributeOf(element, "condition", frame);
  if (value === null) {
    const doubt2 = undecided("unmodelled-element", "<when> without a condition", element);
    return { condition: "(no condition)", doubt: doubt2 };
  }
  const constant = booleanOf(value.kind === "expression" ? literalOf(value.code) : value);
  if (constant !== null) return constant;
  if (value.kind === "constant") {
    const doubt2 = undecided("unmodelled-element", `the condition ${value.text}`, element);
    return { condition: value.text, doubt: doubt2 };
  }
  const doubt = doubtOf(value, "the condition", element);
  const condition = value.kind === "expression" ? value.code : value.hole.name;
  return { condition, doubt };
}
function literalOf(code) {
  const word = /^@\(\s*(true|false)\s*\)$/u.exec(code)?.[1] ?? "";
  return { kind: "constant", text: word, uses: [] };
}
var stepChoose;
var init_choose_step = __esm({
  "src/proof/choose-step.ts"() {
    "use strict";
    init_document();
    init_step();
    init_validator2();
    init_verdict_draft();
    stepChoose = (input) => {
      const { flow, step: step2 } = input;
      const branches = elementsOf(step2.element);
      const odd = branches.find(({ name }) => name !== "when" && name !== "otherwise");
      const misplaced = branches.findIndex(({ name }) => name === "otherwise");
      if (odd !== void 0 || looseText(step2.element) !== "" || misplaced !== -1 && misplaced !== branches.length - 1) {
        const doubt = undecided("unmodelled-element", `what stands in <choose>`, step2.element);
        return flow.unknown(doubt, flow.locate(step2), input.states);
      }
      return flow.merge(runBranches(input, branches));
    };
  }
});

// src/proof/fragment-step.ts
function include({ flow, step: step2, states, run: run2 }, id) {
  const { element, frame } = step2;
  const found = frame.surroundings.fragment(id);
  if (found.state !== "document") {
    return flow.unknown(doubtOfFragment(step2, id, found), flow.locate(step2), states);
  }
  if (frame.fragments.includes(id)) {
    const what = `the fragment ${id}, which includes itself`;
    const doubt = undecided("unmodelled-element", what, element);
    return flow.unknown(doubt, flow.locate(step2), states);
  }
  const entered = note(step2, states, `include-fragment ${id}`);
  const { document } = found;
  const fragments = [...frame.fragments, id];
  return run2(document.root.children, { frame: { document, fragments }, states: entered });
}
function doubtOfFragment({ element, frame }, id, found) {
  if (found.state === "unread") {
    const { reason, why, id: document, place: place2 } = found;
    const at3 = { document, anchor: "<fragment>", place: place2 };
    const draft = { rule: "policy-unreadable", facts: { why }, element, at: at3 };
    return reason === "document-unreadable" ? { reason, draft } : { reason, draft: { ...undecided(reason, `${document}: ${why}`, element).draft, at: at3 } };
  }
  const place = placeIn(frame.document, element.startTag);
  const at2 = { document: found.id, anchor: id, place };
  const facts = { fragment: id, similar: found.similar };
  return { reason: "fragment-missing", draft: { rule: "fragment-missing", facts, element, at: at2 } };
}
var stepFragment;
var init_fragment_step = __esm({
  "src/proof/fragment-step.ts"() {
    "use strict";
    init_document();
    init_step();
    init_verdict_draft();
    stepFragment = (input) => {
      const { flow, step: step2, states } = input;
      const { element, frame } = step2;
      const at2 = flow.locate(step2);
      const id = attributeOf(element, "fragment-id", frame);
      if (elementsOf(element).length > 0 || looseText(element) !== "") {
        const what = "what stands inside <include-fragment>";
        return flow.unknown(undecided("unmodelled-element", what, element), at2, states);
      }
      if (id === null) {
        const what = "<include-fragment> without fragment-id";
        return flow.unknown(undecided("unmodelled-element", what, element), at2, states);
      }
      return id.kind === "constant" ? include(input, id.text) : flow.unknown(doubtOf(id, "fragment-id", element), at2, states);
    };
  }
});

// src/proof/guard-steps.ts
function runValidator({ flow, step: step2 }, assessment, state) {
  const at2 = flow.locate(step2);
  const policy = describes(assessment);
  flow.fail({ code: assessment.failure, policy, at: at2, changed: false }, step2.frame, [state]);
  const passed2 = { assessment, at: at2 };
  switch (assessment.outcome) {
    case "counts":
    case "refuses-all":
      flow.closes([state], passed2);
      return [];
    case "does-not-count":
      return note(step2, [passing(state, passed2)], `${policy} accepts a token it should refuse`);
    case "undecided": {
      const [doubt] = assessment.doubts;
      if (doubt === void 0) return [state];
      const { no } = flow.split(doubt, at2, [state]);
      return note(step2, no, `${policy} lets the request pass, as far as can be told`);
    }
  }
}
function guardCode({ element, frame }) {
  if (element.name !== "check-header") return REJECTION;
  const code = attributeOf(element, "failed-check-httpcode", frame);
  if (code === null) return REJECTION;
  if (code.kind !== "constant") {
    return { kind: "open", doubt: doubtOf(code, "failed-check-httpcode", element) };
  }
  return isRejection(code.text) ? REJECTION : { kind: "other", code: code.text };
}
var stepValidator, REJECTION, stepGuard;
var init_guard_steps = __esm({
  "src/proof/guard-steps.ts"() {
    "use strict";
    init_flow();
    init_step();
    init_validator2();
    init_verdict_draft();
    stepValidator = (input) => {
      const { flow, step: step2, states } = input;
      const out = [];
      for (const state of states) {
        const assessment = assessValidator({
          element: step2.element,
          names: step2.frame.surroundings.names,
          expectation: flow.expectation,
          readings: flow.readings,
          taints: state.taints
        });
        out.push(...runValidator(input, assessment, state));
      }
      return flow.merge(out);
    };
    REJECTION = { kind: "rejection" };
    stepGuard = ({ flow, step: step2, states }) => {
      const { element } = step2;
      const at2 = flow.locate(step2);
      const policy = `<${element.name}>`;
      flow.fail({ code: guardCode(step2), policy, at: at2, changed: false }, step2.frame, states);
      if (/(?:^|-)(?:rate-limit|quota|token-limit)(?:-|$)/u.test(element.name)) return states;
      const doubt = undecided("unmodelled-element", `who gets past ${policy}`, element);
      const { yes } = flow.split(doubt, at2, states);
      return note(step2, yes, `${policy} lets the request pass`);
    };
  }
});

// src/proof/policy-classes.ts
function classOf(name, apiType) {
  if (apiType === "websocket" && NOT_ON_WEBSOCKET.has(name)) return "neutral";
  return CLASSES.get(name);
}
var CLASSES, NOT_ON_WEBSOCKET;
var init_policy_classes = __esm({
  "src/proof/policy-classes.ts"() {
    "use strict";
    CLASSES = /* @__PURE__ */ new Map([
      ["base", "base"],
      ["include-fragment", "fragment"],
      ["validate-jwt", "validator"],
      ["validate-azure-ad-token", "validator"],
      ["choose", "choose"],
      ["retry", "inline"],
      ["block", "inline"],
      ["limit-concurrency", "inline"],
      ["wait", "concurrent"],
      ["cache-value", "cache-value"],
      ["return-response", "answer"],
      ["mock-response", "mock"],
      ["cache-lookup", "cache-lookup"],
      ["llm-semantic-cache-lookup", "semantic-cache-lookup"],
      ["azure-openai-semantic-cache-lookup", "semantic-cache-lookup"],
      ["invoke-request", "redispatch"],
      ["send-request", "call-out"],
      ["send-one-way-request", "call-out"],
      ["set-header", "set-header"],
      ["set-query-parameter", "set-query"],
      ["rewrite-uri", "rewrite"],
      ["authentication-basic", "gateway-credentials"],
      ["authentication-managed-identity", "gateway-credentials"],
      ["authentication-token", "gateway-credentials"],
      ["authentication-token-store", "gateway-credentials"],
      ["set-status", "set-status"],
      ["validate-client-certificate", "guard"],
      ["check-header", "guard"],
      ["ip-filter", "guard"],
      ["rate-limit", "guard"],
      ["rate-limit-by-key", "guard"],
      ["quota", "guard"],
      ["quota-by-key", "guard"],
      ["llm-token-limit", "guard"],
      ["azure-openai-token-limit", "guard"],
      ["llm-content-safety", "guard"],
      ["validate-content", "guard"],
      ["validate-parameters", "guard"],
      ["validate-headers", "guard"],
      ["validate-status-code", "guard"],
      ["validate-odata-request", "guard"],
      ["validate-graphql-request", "guard"],
      ["authentication-certificate", "neutral"],
      ["cache-lookup-value", "neutral"],
      ["cache-remove-value", "neutral"],
      ["cache-store", "neutral"],
      ["cache-store-value", "neutral"],
      ["cors", "neutral"],
      ["cross-domain", "neutral"],
      ["emit-metric", "neutral"],
      ["find-and-replace", "neutral"],
      ["forward-request", "neutral"],
      ["get-authorization-context", "neutral"],
      ["invoke-dapr-binding", "neutral"],
      ["json-to-xml", "neutral"],
      ["jsonp", "neutral"],
      ["llm-emit-token-metric", "neutral"],
      ["azure-openai-emit-token-metric", "neutral"],
      ["llm-semantic-cache-store", "neutral"],
      ["azure-openai-semantic-cache-store", "neutral"],
      ["log-to-eventhub", "neutral"],
      ["proxy", "neutral"],
      ["publish-to-dapr", "neutral"],
      ["redirect-content-urls", "neutral"],
      ["send-service-bus-message", "neutral"],
      ["set-backend-service", "neutral"],
      ["set-body", "neutral"],
      ["set-method", "neutral"],
      ["set-request-metric-dimension-value", "neutral"],
      ["set-variable", "neutral"],
      ["trace", "neutral"],
      ["xml-to-json", "neutral"],
      ["xsl-transform", "neutral"]
    ]);
    NOT_ON_WEBSOCKET = /* @__PURE__ */ new Set([
      "mock-response",
      "cache-lookup",
      "cache-store",
      "cors",
      "set-body",
      "validate-content"
    ]);
  }
});

// src/proof/watched-places.ts
function watchedPlaces(chain, expectation) {
  const found = known3.get(chain);
  if (found !== void 0) return found;
  const places = /* @__PURE__ */ new Set([headerKey("Authorization")]);
  for (const source2 of expectation.tokenSources) {
    if (source2.kind === "header") places.add(headerKey(source2.name));
    if (source2.kind === "query") places.add(queryKey(source2.name));
  }
  for (const link of chain.links) {
    if (link.state === "document") {
      collect(link.document.root, { link, places, seen: /* @__PURE__ */ new Set() });
    }
  }
  known3.set(chain, places);
  return places;
}
function collect(element, into) {
  const { names, fragment } = into.link.surroundings;
  const constant = (name) => {
    const value = attribute(element, name);
    const resolved2 = value === null ? null : resolveValue(value, names);
    return resolved2?.kind === "constant" ? resolved2.text.trim() : null;
  };
  if (isValidator(element)) {
    const header = constant("header-name");
    const query = constant("query-parameter-name");
    if (header !== null) into.places.add(headerKey(header));
    if (query !== null) into.places.add(queryKey(query));
    return;
  }
  const id = element.name === "include-fragment" ? constant("fragment-id") : null;
  if (id !== null && !into.seen.has(id)) {
    into.seen.add(id);
    const answer3 = fragment(id);
    if (answer3.state === "document") collect(answer3.document.root, into);
  }
  for (const child of elementsOf(element)) collect(child, into);
}
var known3;
var init_watched_places = __esm({
  "src/proof/watched-places.ts"() {
    "use strict";
    init_document();
    init_values2();
    init_taint();
    init_validator2();
    known3 = /* @__PURE__ */ new WeakMap();
  }
});

// src/proof/taint-steps.ts
function stepSet(input, keyOf4) {
  const { step: step2 } = input;
  const name = attributeOf(step2.element, "name", step2.frame);
  const kind = writtenBy(step2);
  if (name?.kind !== "constant") {
    return kind === "nobody" ? input.states : taint(input, ANYWHERE, "open");
  }
  const key = keyOf4(name.text);
  return kind === "nobody" ? clear(input, key) : taint(input, key, kind);
}
function writtenBy({ element, frame }) {
  const action = attributeOf(element, "exists-action", frame);
  const word = action === null ? "override" : action.kind === "constant" ? action.text : "";
  if (word === "delete") return "nobody";
  if (word !== "override" && word !== "skip") return "open";
  const values = elementsOf(element).filter(({ name }) => name === "value");
  const texts = values.map((value) => textOf2(value, frame.surroundings.names));
  return texts.length > 0 && texts.every(isOfGateway) ? "gateway" : "open";
}
function isOfGateway(text3) {
  if (text3 === null || text3.kind === "expression") return false;
  return text3.kind === "constant" || text3.hole.reason !== "expression-unsupported";
}
function clear({ states }, key) {
  return states.map((state) => ({
    ...state,
    taints: new Map([...state.taints].filter(([place]) => place !== key))
  }));
}
function taint({ flow, step: step2, states }, key, kind) {
  const watched = watchedPlaces(flow.chain, flow.expectation);
  if (key !== ANYWHERE && key !== ANY_QUERY && !watched.has(key)) return states;
  if (key === ANY_QUERY && ![...watched].some((place) => place.startsWith("query:"))) return states;
  const made = { kind, policy: step2.element.name, at: flow.locate(step2) };
  return states.map((state) => ({ ...state, taints: new Map([...state.taints, [key, made]]) }));
}
var stepSetHeader, stepSetQuery, stepRewrite, stepGatewayCredentials;
var init_taint_steps = __esm({
  "src/proof/taint-steps.ts"() {
    "use strict";
    init_document();
    init_values2();
    init_step();
    init_taint();
    init_watched_places();
    stepSetHeader = (input) => stepSet(input, headerKey);
    stepSetQuery = (input) => stepSet(input, queryKey);
    stepRewrite = (input) => {
      const template = attributeOf(input.step.element, "template", input.step.frame);
      const plain3 = template?.kind === "constant" && !template.text.includes("?");
      return plain3 ? input.states : taint(input, ANY_QUERY, "open");
    };
    stepGatewayCredentials = (input) => {
      const { element, frame } = input.step;
      const asVariable = attributeOf(element, "output-token-variable-name", frame) !== null;
      return taint(input, headerKey("Authorization"), asVariable ? "open" : "gateway");
    };
  }
});

// src/proof/flow-steps.ts
function isHarmless(container, flow) {
  if (looseText(container) !== "") return false;
  return elementsOf(container).every((child) => {
    if (["when", "otherwise", "value"].includes(child.name)) return isHarmless(child, flow);
    const policyClass = classOf(child.name, flow.chain.api.type);
    if (policyClass === "choose") return isHarmless(child, flow);
    return policyClass === "call-out" ? isPlainCall(child) : HARMLESS.has(policyClass);
  });
}
var neutral, inline, sideBySide2, HARMLESS, cacheLookup, semanticLookup, STEPS;
var init_flow_steps = __esm({
  "src/proof/flow-steps.ts"() {
    "use strict";
    init_document();
    init_answer_steps();
    init_call_out_step();
    init_choose_step();
    init_fragment_step();
    init_guard_steps();
    init_policy_classes();
    init_taint_steps();
    init_verdict_draft();
    neutral = ({ states }) => states;
    inline = ({ step: step2, states, run: run2 }) => run2(step2.element.children, { frame: { container: "other" }, states });
    sideBySide2 = (reason) => ({ flow, step: step2, states }) => {
      if (isHarmless(step2.element, flow)) return states;
      const doubt = undecided(reason, `what runs inside <${step2.element.name}>`, step2.element);
      return flow.unknown(doubt, flow.locate(step2), states);
    };
    HARMLESS = /* @__PURE__ */ new Set(["neutral", "choose"]);
    cacheLookup = ({ flow, step: step2, states }) => {
      if (flow.method !== null && flow.method !== "GET") return states;
      return semanticLookup({ flow, step: step2, states, run: () => states });
    };
    semanticLookup = ({ flow, step: step2, states }) => {
      const doubt = undecided("cache", `what <${step2.element.name}> answers`, step2.element);
      flow.doubt(doubt, flow.locate(step2), states);
      return states;
    };
    STEPS = {
      neutral,
      inline,
      guard: stepGuard,
      validator: stepValidator,
      choose: stepChoose,
      concurrent: sideBySide2("concurrent"),
      "cache-value": sideBySide2("cache"),
      answer: stepAnswer,
      mock: stepMock,
      "cache-lookup": cacheLookup,
      "semantic-cache-lookup": semanticLookup,
      "call-out": stepCallOut,
      redispatch: stepRedispatch,
      "set-header": stepSetHeader,
      "set-query": stepSetQuery,
      rewrite: stepRewrite,
      "gateway-credentials": stepGatewayCredentials,
      "set-status": stepSetStatus,
      fragment: stepFragment
    };
  }
});

// src/proof/flow-run.ts
function runSection(flow, section2, states) {
  return runLink(flow, 0, section2, states);
}
function runLink(flow, index, section2, states) {
  const link = flow.chain.links[index];
  if (link === void 0 || states.length === 0) return states;
  switch (link.state) {
    case "absent":
      return runLink(flow, index + 1, section2, reach(flow, states, index + 1));
    case "unknown":
      return flow.unknown(doubtOfLink(link), atLink(link), states);
    case "document":
      return runDocument(flow, index, section2, states);
  }
}
function runDocument(flow, index, section2, states) {
  const link = flow.chain.links[index];
  if (link?.state !== "document") return states;
  const { document, surroundings } = link;
  const body = document.sections.get(section2);
  const here = { document, surroundings, section: section2, link: index, fragments: [] };
  const frame = { ...here, container: "section" };
  if (body === void 0) {
    flow.enter({ element: document.root, frame });
    return flow.readings.take("missing-section") === "empty" ? note({ element: document.root, frame }, states, `no <${section2}> section`) : runLink(flow, index + 1, section2, reach(flow, states, index + 1));
  }
  const entered = note({ element: body, frame }, states, `<${section2}> of ${document.id}`);
  const done = runNodes(flow, body.children, frame, entered);
  return noteCut(flow, { element: body, frame }, done);
}
function noteCut(flow, step2, states) {
  const { link, section: section2 } = step2.frame;
  if (section2 !== "inbound" || link >= flow.chain.links.length - 1) return states;
  return states.flatMap(
    (state) => state.reached > link ? [state] : note(step2, [state], "no <base />: wider scopes do not run")
  );
}
function reach(flow, states, index) {
  const widest = Math.min(index, flow.chain.links.length - 1);
  return states.map((state) => ({ ...state, reached: Math.max(state.reached, widest) }));
}
function runNodes(flow, nodes, frame, states) {
  let now = states;
  let bases = 0;
  for (const node of nodes) {
    if (now.length === 0) return now;
    if (node.kind === "text" && node.value.text.trim() !== "")
      return runText(flow, node, frame, now);
    if (!isElement(node)) continue;
    if (node.name === "base") {
      bases += 1;
      if (bases > 1) {
        flow.enter({ element: node, frame });
        if (flow.readings.take("base-twice") === "once") continue;
      }
    }
    now = runElement(flow, { element: node, frame }, now);
  }
  return now;
}
function runText(flow, node, frame, states) {
  const { document } = frame;
  const text3 = node.value.text.trim();
  const isToken = /^(?:[$#%]\{|\{#|\$\(|\{\{)/u.test(text3);
  const code = isToken ? "placeholder" : "unmodelled-element";
  const body = document.sections.get(frame.section) ?? document.root;
  const place = placeIn(document, node.value.span);
  const at2 = { ...causeAt(document, body), place };
  const shown2 = text3.length > 60 ? `${text3.slice(0, 60)}…` : text3;
  return flow.unknown(undecided(code, `the text “${shown2}” between policies`, body), at2, states);
}
function runElement(flow, step2, states) {
  flow.enter(step2);
  const { element, frame } = step2;
  const policyClass = classOf(element.name, flow.chain.api.type);
  if (policyClass === void 0) {
    const doubt = undecided("unmodelled-element", `<${element.name}>`, element);
    return flow.unknown(doubt, flow.locate(step2), states);
  }
  if (policyClass === "base") return runBase(flow, step2, states);
  return STEPS[policyClass]({
    flow,
    step: step2,
    states,
    run: (nodes, inner) => runNodes(flow, nodes, { ...frame, ...inner.frame }, inner.states)
  });
}
function runBase(flow, step2, states) {
  const { element, frame } = step2;
  if (frame.container === "other" || frame.fragments.length > 0 || elementsOf(element).length > 0) {
    const doubt = undecided(
      "unmodelled-element",
      "<base/> at a place that nothing documents",
      element
    );
    return flow.unknown(doubt, flow.locate(step2), states);
  }
  return runLink(flow, frame.link + 1, frame.section, reach(flow, states, frame.link + 1));
}
function doubtOfLink(link) {
  const element = NO_ELEMENT;
  return link.reason === "document-unreadable" ? {
    reason: link.reason,
    draft: { rule: "policy-unreadable", facts: { why: link.why }, element }
  } : undecided(link.reason, `the policy of ${link.id}: ${link.why}`, element);
}
function atLink({ id, place }) {
  return { document: id, anchor: "<policies>", place };
}
var NO_ELEMENT;
var init_flow_run = __esm({
  "src/proof/flow-run.ts"() {
    "use strict";
    init_document();
    init_anchor();
    init_flow_steps();
    init_step();
    init_policy_classes();
    init_verdict_draft();
    NO_ELEMENT = {
      kind: "element",
      name: "policies",
      attributes: [],
      children: [],
      span: { start: 0, end: 0 },
      startTag: { start: 0, end: 0 }
    };
  }
});

// src/proof/limit-proof.ts
function limitProof({ links }) {
  const link = links.find(({ state }) => state === "document") ?? links[0];
  const at2 = {
    document: link?.id ?? "global",
    anchor: "<policies>",
    place: link?.place ?? { file: null, line: null, column: null, resourceId: null }
  };
  const what = "the policy has more paths than this analysis follows";
  return {
    verdict: "unknown",
    reasonCode: "limit",
    causes: [{ ...at2, told: { rule: "undecided", facts: { code: "limit", what } } }],
    byAbsence: false,
    counting: [],
    weaknesses: [],
    because: [],
    witness: [],
    selfMade: false,
    token: null
  };
}
var init_limit_proof = __esm({
  "src/proof/limit-proof.ts"() {
    "use strict";
  }
});

// src/proof/passable.ts
function isPassable(passed2) {
  const restricting = passed2.filter(
    ({ defects: defects2 }) => defects2.every(({ rule }) => FREEDOMS.has(rule))
  );
  const [first, ...others] = restricting.map(freedomsOf);
  if (first === void 0) return true;
  return [...first].some(
    (freedom) => others.every((other2) => other2.has(freedom)) && (freedom !== "issuer" || sharesIssuer(restricting))
  );
}
function freedomsOf({ defects: defects2 }) {
  return new Set(defects2.flatMap(({ rule }) => FREEDOMS.get(rule) ?? []));
}
function sharesIssuer(passed2) {
  const closed = passed2.map(({ issuers }) => issuers).filter((issuers) => !isOpenSet(issuers));
  const [first = [], ...others] = closed;
  return closed.length < 2 || first.some((issuer) => others.every((list3) => list3.includes(issuer)));
}
function isOpenSet(issuers) {
  return issuers.length === 0 || issuers.some((issuer) => isEntraIssuer(issuer));
}
var FREEDOMS;
var init_passable = __esm({
  "src/proof/passable.ts"() {
    "use strict";
    init_issuer_url();
    FREEDOMS = /* @__PURE__ */ new Map([
      ["jwt-other-provider", "issuer"],
      ["issuer-wrong", "issuer"],
      ["issuer-extra", "issuer"],
      ["issuer-unchecked", "issuer"],
      ["issuer-from-request", "issuer"],
      ["issuer-near-miss", "issuer"],
      ["key-inline", "issuer"],
      ["audience-missing", "audience"],
      ["audience-wrong", "audience"],
      ["audience-extra", "audience"],
      ["audience-from-request", "audience"],
      ["unsigned-accepted", "signature"],
      ["expiry-not-required", "expiry"]
    ]);
  }
});

// src/proof/reading-doubt.ts
function readingDoubt(all) {
  const ids2 = [...new Set(all.flatMap(({ flow }) => [...flow.readings.asked.keys()]))];
  const id = ids2.find((candidate) => turns(candidate, all)) ?? ids2[0] ?? "missing-section";
  const place = all.map(({ flow }) => flow.readings.asked.get(id)).find((at3) => at3 !== void 0);
  const at2 = place ?? all[0].flow.here;
  return { reason: `reading:${id}`, cause: { ...at2, told: tell(id, all[0].flow) } };
}
function turns(id, all) {
  return all.some(
    (one) => all.some((other2) => one.proof.verdict !== other2.proof.verdict && differOnlyIn(id, one, other2))
  );
}
function differOnlyIn(id, one, other2) {
  const ids2 = /* @__PURE__ */ new Set([...Object.keys(one.assignment), ...Object.keys(other2.assignment)]);
  const a = one.assignment;
  const b = other2.assignment;
  return [...ids2].every((key) => a[key] !== b[key] === (key === id));
}
function tell(id, { chain }) {
  const withoutInbound = chain.links.some(
    (link) => link.state === "document" && !link.document.sections.has("inbound")
  );
  if (id === "missing-section" && withoutInbound) {
    return { rule: "inbound-missing", facts: { lost: null, lostAt: null } };
  }
  if (id === "two-token-sources") {
    return { rule: "token-source-ambiguous", facts: { sources: [] } };
  }
  return { rule: "undecided", facts: { code: `reading:${id}`, what: READINGS[id].question } };
}
var init_reading_doubt = __esm({
  "src/proof/reading-doubt.ts"() {
    "use strict";
    init_readings2();
  }
});

// src/proof/witness.ts
function stepsOf({ kind, state, policy, status, at: at2, scope: own }, { links }) {
  const steps = [];
  for (let trace = state.trace; trace !== null; trace = trace.before) {
    const { scope: scope2, place: place2, text: text4 } = trace;
    steps.unshift({ scope: scope2, place: place2, text: text4 });
  }
  const last = steps.at(-1);
  const api = links.find((link) => link.scope === "api");
  const place = at2?.place ?? last?.place ?? api?.place ?? NOWHERE4;
  const scope = own ?? last?.scope ?? "api";
  const text3 = kind === "end" ? "end of inbound: the backend is reached" : `${policy ?? ""} answers ${status}`;
  return [...steps, { scope, place, text: text3 }];
}
function requestNeeds({ passed: passed2 }) {
  const selfMade = passed2.every(({ assessment }) => assessment.selfMade);
  const [first, ...rest] = passed2.flatMap(({ assessment }) => assessment.token ?? []);
  if (first === void 0) return { token: null, selfMade };
  const token = rest.reduce(
    (all, next) => ({
      issuer: all.issuer ?? next.issuer,
      audiences: [.../* @__PURE__ */ new Set([...all.audiences, ...next.audiences])],
      signed: all.signed || next.signed,
      expires: all.expires || next.expires,
      claims: { ...all.claims, ...next.claims }
    }),
    first
  );
  return { token, selfMade };
}
var NOWHERE4;
var init_witness = __esm({
  "src/proof/witness.ts"() {
    "use strict";
    NOWHERE4 = { file: null, line: null, column: null, resourceId: null };
  }
});

// src/proof/prove.ts
function prove(options) {
  try {
    return combine(outcomes(options));
  } catch (error) {
    if (error instanceof TooManyStates || error instanceof HiddenTooComplex || error instanceof OutOfBudget) {
      return limitProof(options.chain);
    }
    throw error;
  }
}
function outcomes(options) {
  const first = analyze(options, {});
  const done = /* @__PURE__ */ new Map([[keyOf2({}), first]]);
  const asked = new Set(first.flow.readings.asked.keys());
  for (let before = -1; before !== done.size; ) {
    before = done.size;
    for (const assignment of combinations([...asked])) {
      const key = keyOf2(assignment);
      if (done.has(key)) continue;
      const outcome = analyze(options, assignment);
      done.set(key, outcome);
      for (const id of outcome.flow.readings.asked.keys()) asked.add(id);
    }
  }
  const [, ...others] = done.values();
  return [first, ...others];
}
function combinations(ids2) {
  return ids2.reduce(
    (all, id) => all.flatMap((assignment) => [assignment, { ...assignment, [id]: READINGS[id].options[1] }]),
    [{}]
  );
}
function keyOf2(assignment) {
  return JSON.stringify(Object.entries(assignment).sort(([a], [b]) => a < b ? -1 : 1));
}
function analyze(options, assignment) {
  const flow = new Flow({ ...options, assignment });
  flow.endInbound(flow.merge(runSection(flow, "inbound", startStates())));
  flow.endError(flow.merge(runSection(flow, "on-error", flow.errorStates())));
  return { assignment, flow, proof: conclude(flow) };
}
function conclude(flow) {
  const bad = flow.bad.filter(canPass);
  const anyhow = bad.reduce((all, { state }) => flow.formulas.or(all, state.hidden), 0);
  if (anyhow === ALWAYS) return violating(flow, decisive(bad));
  const doubts = [...flow.unknowns, ...unpassable(flow), ...hiddenChoices(flow, anyhow)];
  return doubts.length > 0 ? unknown(doubts) : conforming(flow);
}
function decisive(bad) {
  const inInbound = bad.filter(({ kind }) => kind !== "error");
  const event = [inInbound, bad].flatMap((list3) => [list3.find(({ state }) => state.hidden === ALWAYS), list3[0]]).find((candidate) => candidate !== void 0);
  if (event === void 0) throw new Error("A violating chain without a bad event.");
  return event;
}
function unpassable({ bad }) {
  return bad.filter((event) => !canPass(event)).flatMap(({ state }) => {
    const [first] = state.passed;
    if (first === void 0) return [];
    const code = "witness-unconfirmed";
    const facts = {
      code,
      what: "whether one token can pass all validators of this path"
    };
    return [{ reason: code, cause: { ...first.at, told: { rule: "undecided", facts } } }];
  });
}
function hiddenChoices(flow, formula) {
  return flow.formulas.support(formula).flatMap((choice) => flow.choices.get(choice) ?? []);
}
function violating(flow, event) {
  const { causes, byAbsence } = causesOf(flow, event);
  const needs = requestNeeds(event.state);
  return {
    ...NOTHING,
    verdict: "violating",
    causes,
    byAbsence,
    witness: stepsOf(event, flow.chain),
    ...needs
  };
}
function unknown(doubts) {
  const reasonCode = firstReason(doubts.map(({ reason }) => reason));
  const causes = doubts.filter(({ reason }) => reason === reasonCode).map(({ cause }) => cause);
  return { ...NOTHING, verdict: "unknown", reasonCode, causes: distinctCauses(causes) };
}
function conforming(flow) {
  const validators = [...flow.counting.values()];
  const because = validators.map(({ assessment, at: at2 }) => {
    const { issuers, audiences: audiences2, outcome } = assessment;
    const demand = outcome === "counts" ? "lets only expected tokens pass" : "refuses every token";
    const text3 = `<${assessment.element.name}> of ${at2.document} ${demand}`;
    return { kind: "validator", text: text3, issuers, audiences: audiences2, place: at2.place };
  });
  const counting = validators.map(({ at: at2 }) => at2);
  return { ...NOTHING, verdict: "conforming", because, counting };
}
function combine(all) {
  const [first, ...others] = all;
  if (others.every(({ proof }) => proof.verdict === first.proof.verdict)) {
    return first.proof.verdict === "unknown" ? unknownOf(all) : withReadings(first, all);
  }
  if (all.some(({ proof }) => proof.verdict === "unknown")) return unknownOf(all);
  return unknown([readingDoubt(all)]);
}
function unknownOf(all) {
  const unknowns = all.filter(({ proof }) => proof.verdict === "unknown");
  return unknown(
    unknowns.flatMap(
      ({ proof }) => proof.causes.map((cause) => ({ reason: proof.reasonCode ?? "limit", cause }))
    )
  );
}
function withReadings(first, all) {
  const { proof, flow } = first;
  if (proof.verdict !== "conforming" || all.length === 1) return proof;
  const readings = [...flow.readings.asked].map(([id, { place }]) => {
    const text3 = `holds whichever way this is: ${READINGS[id].question}`;
    return { kind: "reading", text: text3, issuers: [], audiences: [], place };
  });
  return { ...proof, because: [...proof.because, ...readings] };
}
var canPass, NOTHING;
var init_prove = __esm({
  "src/proof/prove.ts"() {
    "use strict";
    init_cause();
    init_flow();
    init_flow_run();
    init_flow_state();
    init_hidden();
    init_limit_proof();
    init_passable();
    init_doubts();
    init_reading_doubt();
    init_readings2();
    init_witness();
    canPass = ({ state }) => isPassable(state.passed.map(({ assessment }) => assessment));
    NOTHING = {
      reasonCode: null,
      causes: [],
      byAbsence: false,
      counting: [],
      weaknesses: [],
      because: [],
      witness: [],
      selfMade: false,
      token: null
    };
  }
});

// src/core/route-proofs.ts
function prover(chains, expectation) {
  const proofs = /* @__PURE__ */ new Map();
  return {
    prove: (subject2, route) => {
      const key = keyOf3(subject2, route);
      let known4 = proofs.get(key);
      if (known4 === void 0) {
        const { space, api } = subject2;
        const operation = ownDocument(subject2);
        const chain = chains.chain({ space, api, operation, product: route.product });
        known4 = { chain, proof: prove({ chain, expectation, method: methodOf(subject2) }) };
        proofs.set(key, known4);
      }
      return { route, ...known4 };
    }
  };
}
function keyOf3(subject2, route) {
  const { space, api } = subject2;
  const method = methodOf(subject2);
  const isGet = method === null ? null : method === "GET";
  const operation = ownDocument(subject2)?.id ?? null;
  const product = route.product?.id ?? null;
  return JSON.stringify([space.workspace, api.id, api.revision, operation, product, isGet]);
}
function comparedWithOthers({ route, proof, chain }, all) {
  const closed = all.find((other2) => other2.proof.verdict === "conforming");
  if (!proof.byAbsence || closed === void 0) return proof.causes;
  const { product } = route;
  if (product !== null) {
    const facts2 = { product: product.id, open: route.reach === "anyone" };
    return [{ ...productAt(chain, product.place), told: { rule: "product-route-open", facts: facts2 } }];
  }
  const guard = closed.proof.counting[0];
  if (guard === void 0) return proof.causes;
  const facts = { product: closed.route.product?.id ?? "" };
  return [{ ...guard, told: { rule: "productless-route-open", facts } }];
}
function productAt(chain, place) {
  const link = chain.links.find(({ scope }) => scope === "product");
  if (link?.state === "document") {
    const body = link.document.sections.get("inbound") ?? link.document.root;
    return causeAt(link.document, body);
  }
  return { document: link?.id ?? "", anchor: "(product)", place };
}
var ownDocument, methodOf;
var init_route_proofs = __esm({
  "src/core/route-proofs.ts"() {
    "use strict";
    init_anchor();
    init_prove();
    ownDocument = ({ operation }) => operation?.policy.state === "absent" ? null : operation;
    methodOf = ({ operation }) => operation?.method?.toUpperCase() ?? null;
  }
});

// src/core/tags.ts
function tagsOf2({ api, operation }, reach2) {
  const keyless = reach2 === "anyone" ? ["keyless"] : [];
  return [...tagsOfApi(api), ...tagsOfOperation(operation), ...keyless];
}
function tagsOfApi({ type, current, online, version }) {
  const tags = ["http", "soap"].includes(type) ? [] : [type];
  if (!current) tags.push("revision");
  if (!current && online === null) tags.push("if still online");
  if (version !== null) tags.push("version");
  return tags;
}
function tagsOfOperation(operation) {
  const tags = [];
  if (operation?.method?.toUpperCase() === "OPTIONS") tags.push("OPTIONS");
  if (operation?.template?.includes("*") === true) tags.push("wildcard");
  return tags;
}
var init_tags3 = __esm({
  "src/core/tags.ts"() {
    "use strict";
  }
});

// src/core/judge-subject.ts
function judgeSubject(options, subject2) {
  const readings = hangsOnAbsent(subject2.space, subject2.api) ? [true, false] : [true];
  const [first, ...others] = readings.map((absent) => overRoutes(options, subject2, absent));
  if (first === void 0) throw new Error("A subject is read at least one way.");
  const result = others.find(({ verdict }) => verdict !== first.verdict) === void 0 ? first : disagreement(options, subject2, [first, ...others]);
  const blind = blindness(options, subject2);
  return blind === null ? result : unknownBecause(options, result, [blind]);
}
function overRoutes({ prover: prover2, failOnUnknown }, subject2, absent) {
  const routes = routesTo(subject2.space, subject2.api, absent).map(
    (route) => prover2.prove(subject2, route)
  );
  const name = subjectName(subject2);
  const counted = routes.filter(({ route }) => route.counted);
  const verdict = weakest(counted.map(({ proof }) => proof.verdict));
  const judgements = counted.flatMap(
    (route) => judgementsOf({ subject: subject2, name, failOnUnknown }, route, routes)
  );
  const reasonCode = verdict === "unknown" ? firstReason(counted.flatMap(({ proof }) => proof.reasonCode ?? [])) : null;
  const result = { subject: subject2, name, verdict, reasonCode, routes, judgements };
  const hole = unseenHole(routes, verdict);
  return hole === null ? { ...result, judgements: judgements.filter((judgement) => fits(judgement, verdict)) } : unknownBecause({ failOnUnknown }, result, [hole]);
}
function weakest(verdicts) {
  const index = (verdict) => ROUTE_VERDICTS.indexOf(verdict);
  return verdicts.reduce((a, b) => index(b) < index(a) ? b : a);
}
function fits({ kind }, verdict) {
  return kind !== "undecided" || verdict === "unknown";
}
function judgementsOf({ subject: subject2, name, failOnUnknown }, proved, all) {
  const { route, proof } = proved;
  const common = {
    subject: name,
    route: route.product?.id ?? null,
    tags: tagsOf2(subject2, route.reach)
  };
  switch (proof.verdict) {
    case "violating":
      return comparedWithOthers(proved, all).map((cause) => ({
        ...common,
        cause,
        kind: "verdict",
        severity: severityOfVerdict(cause, proof, route.reach)
      }));
    case "unknown":
      return proof.causes.map((cause) => ({
        ...common,
        cause,
        kind: "undecided",
        severity: severityOfUndecided(failOnUnknown)
      }));
    case "other-control":
    case "conforming":
      return [];
  }
}
function unseenHole(routes, verdict) {
  const unseen = routes.find(({ route }) => route.reach === "unseen" && !route.counted);
  const stronger = verdict === "conforming" || verdict === "other-control";
  if (!stronger || unseen?.proof.verdict !== "violating") return null;
  const [cause] = comparedWithOthers(unseen, routes);
  if (cause === void 0) return null;
  const what = "whether a key of the API or of all APIs exists, which skips the policy of products";
  return { ...cause, told: { rule: "undecided", facts: { code: "subscriptions-not-read", what } } };
}
function disagreement(options, subject2, results) {
  const id = "subscription-required-absent";
  const facts = { code: `reading:${id}`, what: READINGS[id].question };
  const doubt = atApi(subject2, { rule: "undecided", facts });
  const open = results.find(({ verdict }) => verdict === "unknown");
  return open ?? unknownBecause(options, results[0], [doubt]);
}
function atApi({ space, api }, told2) {
  const workspace = space.workspace === null ? "" : `workspaces/${space.workspace}/`;
  return { document: `${workspace}${documentOfApi(api)}`, anchor: "(api)", place: api.place, told: told2 };
}
function blindness({ inventory }, subject2) {
  const { space, api, unmatched } = subject2;
  const [service] = inventory.spaces;
  const lostList = api.operations.state === "unreadable" ? api.operations.why : null;
  const unread = api.unreadable ?? lostList ?? space.unreadable ?? service.unreadable ?? space.products.map(({ unreadable: unreadable4 }) => unreadable4).find((why) => why !== null) ?? null;
  if (unread !== null) {
    return atApi(subject2, { rule: "policy-unreadable", facts: { why: unread } });
  }
  if (!API_TYPES.some((type) => type === api.type)) {
    const what2 = `what the API type ${api.type} does with policies`;
    return atApi(subject2, { rule: "undecided", facts: { code: "api-type", what: what2 } });
  }
  if (unmatched === null) return null;
  const what = `which operation the policy of ${unmatched.id} belongs to: no list has it`;
  return {
    ...atOperation(subject2, unmatched.id, unmatched.place),
    told: { rule: "undecided", facts: { code: "operation-unmatched", what } }
  };
}
function atOperation(subject2, operation, place) {
  const api = atApi(subject2, { rule: "policy-unreadable", facts: { why: "" } });
  return { document: `${api.document}/operations/${operation}`, anchor: "(operation)", place };
}
function unknownBecause({ failOnUnknown }, result, doubts) {
  const { subject: subject2, name } = result;
  const judgements = doubts.map((cause) => ({
    cause,
    kind: "undecided",
    severity: severityOfUndecided(failOnUnknown),
    subject: name,
    route: null,
    tags: tagsOf2(subject2, null)
  }));
  const reasons = doubts.map(({ told: told2 }) => reasonOf(told2));
  return { ...result, verdict: "unknown", reasonCode: firstReason(reasons), judgements };
}
function reasonOf(told2) {
  return told2.rule === "undecided" ? told2.facts.code : "document-unreadable";
}
var init_judge_subject = __esm({
  "src/core/judge-subject.ts"() {
    "use strict";
    init_inventory();
    init_verdict();
    init_chain();
    init_routes();
    init_subjects();
    init_readings2();
    init_doubts();
    init_judgement();
    init_route_proofs();
    init_tags3();
  }
});

// src/core/judge.ts
function judge(inventory, configuration) {
  const { profiles, tokenSources, failOnUnknown } = configuration;
  const expectation = { accepted: profiles, tokenSources };
  const options = {
    inventory,
    failOnUnknown,
    prover: prover(chainBuilder(inventory), expectation)
  };
  return subjectsOf(inventory).map((subject2) => judgeSubject(options, subject2));
}
var init_judge = __esm({
  "src/core/judge.ts"() {
    "use strict";
    init_chain();
    init_subjects();
    init_judge_subject();
    init_route_proofs();
  }
});

// src/reporters/redact.ts
function isSecretName(name) {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}
function redactValue(name, value) {
  return isSecretName(name) && !isHarmlessValue(value) ? hideValue(value) : redact(value);
}
function redact(text3) {
  if (!SUSPICIOUS.test(text3)) return text3;
  return redactComparisons(text3).replace(KEY_BODY, `$1${HIDDEN}`).replace(
    NAMED_VALUE_BODY,
    (whole, startTag2, ...[name, body]) => isSecretName(name) ? startTag2 + body.replace(VALUE_BODY, `$1${HIDDEN}`) : whole
  ).replace(
    ATTRIBUTE,
    (_, name, ...[equals, quoted3]) => name + equals + redactAttribute(name, quoted3)
  ).replace(
    QUERY_VALUE,
    (whole, before, value) => isHarmlessValue(value) ? whole : `${before}${HIDDEN}`
  ).replace(CREDENTIAL, `$1$2${HIDDEN}`).replace(TOKEN, HIDDEN);
}
function redactAttribute(name, quoted3) {
  const value = quoted3.slice(1, -1);
  const quote = quoted3.slice(0, 1);
  return !isSecretName(name) || isHarmlessValue(value) ? quoted3 : quote + HIDDEN + quote;
}
function redactComparisons(text3) {
  const parts = text3.split(EXPRESSION_START);
  const names = parts.flatMap(
    (part) => STRINGS.flatMap(({ alone }) => [...part.matchAll(alone)].map(([, name]) => name ?? ""))
  );
  return names.some(isSecretName) ? parts.map(hideCompared).join("") : text3;
}
function hideCompared(text3) {
  return STRINGS.reduce((said, { quote, behind, before }) => {
    const hide = (literal2) => quote + (PUBLIC_LITERAL.test(literal2) ? literal2 : HIDDEN) + quote;
    return said.replace(behind, (_, compared, literal2) => compared + hide(literal2)).replace(before, (_, literal2, compared) => hide(literal2) + compared);
  }, text3);
}
function isHarmlessValue(value) {
  return /^(?:(?:bearer|basic)\s+)?(?:\{\{[^{}]*\}\}|\{[^{}]*\}|@[({].*|<[^<>]*>|)$/is.test(value);
}
function hideValue(value) {
  const scheme = /^(?:bearer|basic)(?=\s)/i.exec(value)?.[0];
  return scheme === void 0 ? HIDDEN : `${scheme} ${HIDDEN}`;
}
var HIDDEN, SECRET_NAME, HARMLESS_NAME, SUSPICIOUS, KEY_BODY, NAMED_VALUE_BODY, VALUE_BODY, ATTRIBUTE, QUERY_VALUE, CREDENTIAL, TOKEN, STRINGS, PUBLIC_LITERAL, EXPRESSION_START;
var init_redact = __esm({
  "src/reporters/redact.ts"() {
    "use strict";
    HIDDEN = "***";
    SECRET_NAME = /^(?:proxy-)?authorization$|cookie|(?:^|[-_.])(?:api|subscription|access|account|shared)?[-_]?(?:key|secret|password|passwd|pwd|token)$/i;
    HARMLESS_NAME = /^(?:counter-key|key)$/i;
    SUSPICIOUS = /key|secret|passw|pwd|token|code|sig|authorization|cookie|bearer|basic|eyJ/i;
    KEY_BODY = /(<key\b[^<>]*>)[^<]+/gi;
    NAMED_VALUE_BODY = /(<(?:set-header|set-query-parameter|check-header|header|parameter)\b[^<>]*?\bname="([^"<>]*)"[^<>]*>)([^<]*(?:<value\b[^<>]*>[^<]*(?:<\/value>)?\s*)*)/gi;
    VALUE_BODY = /(<value\b[^<>]*>)[^<]+/gi;
    ATTRIBUTE = /(?<=[\s<])([A-Za-z][\w.-]*)(\s*=\s*)("[^"]*"|'[^']*')/g;
    QUERY_VALUE = /((?:[?&]|&amp;)(?:[\w.-]*[-_.])?(?:code|sig|key|secret|password|token|apikey|access_token|client_secret)=)([^&\s"'<>()#;,]+)/gi;
    CREDENTIAL = /\b([Bb]earer|BEARER|[Bb]asic|BASIC)(\s+)(?=[\w.~+/-]*(?:\d|[a-z][A-Z]|=(?:[\s=]|$)))[\w.~+/=-]{8,}/g;
    TOKEN = /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g;
    STRINGS = ['"', "&quot;", "&#34;", "&#x22;"].map((quote) => {
      const literal2 = `${quote}((?:(?!${quote})[^\\\\]|\\\\.)*)${quote}`;
      const calls = "Equals|StartsWith|EndsWith|Contains|IndexOf|Compare|CompareOrdinal";
      return {
        quote,
        alone: new RegExp(literal2, "gi"),
        behind: new RegExp(`([=!]=\\s*@?|\\b(?:${calls})\\s*\\(\\s*@?)${literal2}`, "gi"),
        before: new RegExp(`${literal2}(\\s*[=!]=)`, "gi")
      };
    });
    PUBLIC_LITERAL = /^(?:(?:bearer|basic) ?|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)?$/i;
    EXPRESSION_START = /(?<=\w=["'])(?=@[({])/;
  }
});

// src/reporters/json/place-shape.ts
function placeShape({ file, line, column, resourceId }) {
  return { file, line, column, resourceId };
}
var init_place_shape = __esm({
  "src/reporters/json/place-shape.ts"() {
    "use strict";
  }
});

// src/reporters/json/shape.ts
function headShape(report) {
  const { tool, source: source2, service, summary } = report;
  return {
    schemaVersion: report.schemaVersion,
    kind: report.kind,
    tool: { name: tool.name, version: tool.version },
    evaluatedOn: report.evaluatedOn,
    environment: report.environment,
    pathBase: report.pathBase,
    source: {
      kind: source2.kind,
      location: source2.location,
      apiVersion: source2.apiVersion,
      complete: source2.complete,
      gaps: source2.gaps.map(({ code, what, where, lost }) => ({
        code,
        what: redact(what),
        where,
        lost
      }))
    },
    service: { name: service.name, resourceId: service.resourceId, gateways: service.gateways },
    assumptions: report.assumptions.map(({ kind, id, text: text3, verified }) => ({
      kind,
      id,
      text: redact(text3),
      verified
    })),
    change: report.change,
    summary: summaryShape(summary)
  };
}
function summaryShape(summary) {
  const { critical, high, medium, low, info } = summary.findings;
  return {
    apis: summary.apis,
    subjects: summary.subjects,
    conforming: summary.conforming,
    otherControl: summary.otherControl,
    violating: summary.violating,
    unknown: summary.unknown,
    public: summary.public,
    exempt: summary.exempt,
    coverage: summary.coverage,
    findings: { critical, high, medium, low, info }
  };
}
function subjectShape(subject2) {
  return {
    subject: subject2.subject,
    api: subject2.api,
    revision: subject2.revision,
    current: subject2.current,
    workspace: subject2.workspace,
    operation: subject2.operation,
    method: subject2.method,
    path: subject2.path,
    verdict: subject2.verdict,
    reason: redact(subject2.reason),
    reasonCode: subject2.reasonCode,
    routes: subject2.routes.map(routeShape),
    findings: subject2.findings
  };
}
function routeShape(route) {
  return {
    product: route.product,
    reach: route.reach,
    counted: route.counted,
    gateway: route.gateway,
    verdict: route.verdict,
    by: route.by,
    because: route.because.map(becauseShape),
    witness: route.witness.map(stepShape),
    request: route.request === null ? null : requestShape(route.request)
  };
}
function becauseShape(because) {
  return {
    kind: because.kind,
    text: redact(because.text),
    issuers: because.issuers.map(redact),
    audiences: because.audiences.map(redact),
    ...placeShape(because)
  };
}
function stepShape(step2) {
  return {
    scope: step2.scope,
    file: step2.file,
    line: step2.line,
    column: step2.column,
    text: redact(step2.text),
    resourceId: step2.resourceId
  };
}
function requestShape({ method, path, headers, body, token }) {
  return {
    method,
    path: redact(path),
    headers: redactEntries(headers),
    body: body === null ? null : redact(body),
    token: token === null ? null : tokenShape(token)
  };
}
function tokenShape({ issuer, audiences: audiences2, signed, expires, claims }) {
  return { issuer, audiences: audiences2, signed, expires, claims: redactEntries(claims) };
}
function redactEntries(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, redactValue(name, value)])
  );
}
function findingShape(finding) {
  const [first, ...others] = finding.locations;
  return {
    ruleId: finding.ruleId,
    kind: finding.kind,
    severity: finding.severity,
    message: redact(finding.message),
    tags: finding.tags,
    cause: { document: finding.cause.document, anchor: redact(finding.cause.anchor) },
    affected: finding.affected,
    fingerprint: finding.fingerprint,
    waived: finding.waived,
    waivers: finding.waivers.map(({ subject: subject2, owner, expires }) => ({ subject: subject2, owner, expires })),
    known: finding.known,
    new: finding.new,
    locations: [placeShape(first), ...others.map(placeShape)],
    fix: finding.fix === null ? null : redact(finding.fix),
    help: finding.help
  };
}
var init_shape2 = __esm({
  "src/reporters/json/shape.ts"() {
    "use strict";
    init_redact();
    init_place_shape();
  }
});

// src/reporters/json/inspection-shape.ts
function inspectedShape(file) {
  return {
    file: file.file,
    readable: file.readable,
    error: file.error === null ? null : redact(file.error),
    root: file.root,
    validators: file.validators.map(validatorShape),
    guaranteed: file.guaranteed,
    answersBefore: file.answersBefore,
    baseInInbound: file.baseInInbound,
    witness: file.witness.map(stepShape)
  };
}
function validatorShape(validator) {
  return {
    policy: validator.policy,
    section: validator.section,
    line: validator.line,
    column: validator.column,
    insideChoose: validator.insideChoose,
    openidConfigs: validator.openidConfigs.map(redact),
    issuers: validator.issuers.map(redact),
    audiences: validator.audiences.map(redact),
    requiredClaims: validator.requiredClaims.map(({ name, match, values }) => ({
      name,
      match,
      values: values.map((value) => redactValue(name, value))
    })),
    weaknesses: validator.weaknesses
  };
}
var init_inspection_shape = __esm({
  "src/reporters/json/inspection-shape.ts"() {
    "use strict";
    init_redact();
    init_shape2();
  }
});

// src/reporters/json/print.ts
function print(value, layout) {
  const text3 = JSON.stringify(value, null, layout === "line" ? 0 : 2);
  return text3.replace(UNSEEN, escaped).replace(RUNNER_COMMAND, "#\\u0023");
}
function escaped(character) {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, "0");
    return `\\u${unit}`;
  }).join("");
}
function* printItems(items, shape, indent) {
  yield "[";
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? "" : ","}
${indent}  ${print(shape(item), "line")}`;
  }
  yield items.length === 0 ? "]" : `
${indent}]`;
}
var UNSEEN, RUNNER_COMMAND;
var init_print = __esm({
  "src/reporters/json/print.ts"() {
    "use strict";
    UNSEEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
    RUNNER_COMMAND = /##(?=\[|vso\[)/gi;
  }
});

// src/reporters/json.ts
var json, json_default;
var init_json2 = __esm({
  "src/reporters/json.ts"() {
    "use strict";
    init_inspection_shape();
    init_print();
    init_shape2();
    json = {
      id: "json",
      *service(report) {
        const head = print(headShape(report), "indented");
        yield head.slice(0, -"\n}".length);
        yield ',\n  "operations": ';
        yield* printItems(report.operations, subjectShape, "  ");
        yield ',\n  "findings": ';
        yield* printItems(report.findings, findingShape, "  ");
        yield `,
  "probes": ${print(report.probes, "line")}`;
        yield `,
  "exitCode": ${report.exitCode}
}
`;
      },
      *inspection(files) {
        yield* printItems(files, inspectedShape, "");
        yield "\n";
      }
    };
    json_default = json;
  }
});

// src/reporters/width.ts
function displayWidth(text3) {
  const bare2 = text3.includes("\x1B") ? text3.replace(COLOR, "") : text3;
  if (PLAIN2.test(bare2)) return bare2.length;
  let width = 0;
  for (const character of bare2) width += widthOf(character);
  return width;
}
function widthOf(character) {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
function padEnd(text3, width) {
  return text3 + " ".repeat(Math.max(0, width - displayWidth(text3)));
}
function padStart2(text3, width) {
  return " ".repeat(Math.max(0, width - displayWidth(text3))) + text3;
}
function shorten(text3, width) {
  if (displayWidth(text3) <= width) return text3;
  const room = Math.max(0, width - DOTS.length);
  const characters = Array.from(text3);
  const head = take2(characters, Math.ceil(room / 2));
  const tail = take2(characters.reverse(), Math.floor(room / 2)).reverse();
  return `${head.join("")}${DOTS}${tail.join("")}`;
}
function take2(characters, room) {
  const taken = [];
  let left = room;
  for (const character of characters) {
    left -= widthOf(character);
    if (left < 0) break;
    taken.push(character);
  }
  return taken;
}
var COLOR, PLAIN2, WIDE, NO_WIDTH, DOTS;
var init_width = __esm({
  "src/reporters/width.ts"() {
    "use strict";
    COLOR = /\u001b\[[0-9;]*m/g;
    PLAIN2 = /^[\x20-\x7e]*$/;
    WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
    NO_WIDTH = new RegExp("\\p{M}", "u");
    DOTS = "...";
  }
});

// src/reporters/terminal.ts
function visible(text3, longest = LONGEST2) {
  return cut(text3, longest).replace(UNSEEN2, nameOf3).replace(LOOSE_MARKS, (marks) => Array.from(marks, nameOf3).join("")).replace(RUNNER_COMMAND2, "#\\x23").replace(LINE_COMMAND, ":\\x3a");
}
function cut(text3, longest) {
  if (text3.length <= longest) return text3;
  const half = Math.floor(longest / 2);
  const left = text3.length - 2 * half;
  return `${text3.slice(0, half)}[${left} characters cut]${text3.slice(-half)}`;
}
function nameOf3(character) {
  const short = SHORT_NAMES.get(character);
  if (short !== void 0) return short;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, "0")}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
var UNSEEN2, LOOSE_MARKS, RUNNER_COMMAND2, LINE_COMMAND, LONGEST2, SHORT_NAMES;
var init_terminal = __esm({
  "src/reporters/terminal.ts"() {
    "use strict";
    UNSEEN2 = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800]/gu;
    LOOSE_MARKS = new RegExp("^\\p{M}+|(?<=\\p{M}{4})\\p{M}+", "gu");
    RUNNER_COMMAND2 = /##(?=\[|vso\[)/gi;
    LINE_COMMAND = /(?<=^|\s)::/gu;
    LONGEST2 = 600;
    SHORT_NAMES = /* @__PURE__ */ new Map([
      ["\n", "\\n"],
      ["\r", "\\r"],
      ["	", "\\t"]
    ]);
  }
});

// src/reporters/text/sheet.ts
function sheetOf({ color, columns }) {
  return {
    columns: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    paint: (style, text3) => color && text3 !== "" ? `\x1B[${STYLES[style]}m${text3}\x1B[0m` : text3
  };
}
function say(text3, longest) {
  return visible(redact(text3), longest);
}
function sayId(id) {
  return say(id, 120);
}
function wrap(sheet, text3, { first, rest }) {
  const lines = [];
  let line = first;
  let width = displayWidth(first);
  let empty = true;
  for (const word of text3.split(" ").filter((part) => part !== "")) {
    const more = displayWidth(word);
    if (!empty && width + 1 + more > sheet.columns) {
      lines.push(line);
      line = rest;
      width = displayWidth(rest);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    width += empty ? more : more + 1;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}
function paragraph(sheet, text3, indent) {
  const blanks = " ".repeat(indent);
  return wrap(sheet, text3, { first: blanks, rest: blanks });
}
function labelled(sheet, {
  label,
  texts,
  indent
}) {
  const blanks = " ".repeat(indent + LABEL_WIDTH);
  const lines = texts.flatMap((text3) => wrap(sheet, text3, { first: blanks, rest: blanks }));
  return withLabel(sheet, lines, { label, indent });
}
function withLabel(sheet, lines, { label, indent }) {
  const head = " ".repeat(indent) + padEnd(sheet.paint("faint", label), LABEL_WIDTH);
  return lines.map((line, index) => index === 0 ? head + line.slice(indent + LABEL_WIDTH) : line);
}
function heading(sheet, title) {
  return wrap(sheet, title, { first: "", rest: "" }).map((line) => sheet.paint("strong", line));
}
function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}
function fewOf(items, { shown: shown2, what }) {
  const more = items.length - shown2;
  if (more <= 1) return items.join(", ");
  return `${items.slice(0, shown2).join(", ")} and ${count(more, `more ${what}`)}`;
}
var STYLES, NARROWEST, WIDEST, LABEL_WIDTH;
var init_sheet = __esm({
  "src/reporters/text/sheet.ts"() {
    "use strict";
    init_redact();
    init_terminal();
    init_width();
    STYLES = {
      strong: "1",
      faint: "2",
      good: "1;32",
      warn: "1;33",
      bad: "1;31"
    };
    NARROWEST = 40;
    WIDEST = 120;
    LABEL_WIDTH = 10;
  }
});

// src/reporters/text/apis.ts
function apiTable(subjects, sheet) {
  const rows = rowsOf(subjects);
  if (rows.length === 0) return [];
  const shown2 = rows.length > SHOWN2 + 1 ? rows.slice(0, SHOWN2) : rows;
  const rest = rows.slice(shown2.length);
  const columns = COLUMNS.filter(
    ({ verdict, always }) => always || rows.some((row) => countOf(row, verdict) > 0)
  );
  const numbers = columns.reduce(
    (sum, { title }) => sum + title.length + 2,
    "operations".length + 2
  );
  const room = sheet.columns - 2 - numbers;
  const body = room < LEAST_NAME ? sentences(shown2, sheet) : table({ rows: shown2, columns, room, sheet });
  return [...heading(sheet, "APIs"), ...body, ...restLine(rest, sheet)];
}
function rowsOf(subjects) {
  const byName = /* @__PURE__ */ new Map();
  for (const subject2 of subjects) {
    const name = apiName(subject2);
    const counts2 = byName.get(name) ?? /* @__PURE__ */ new Map();
    counts2.set(subject2.verdict, (counts2.get(subject2.verdict) ?? 0) + 1);
    byName.set(name, counts2);
  }
  const rows = [...byName].map(([name, counts2]) => ({
    name,
    subjects: [...counts2.values()].reduce((sum, one) => sum + one, 0),
    counts: counts2
  }));
  return rows.sort(
    (one, other2) => countOf(other2, "violating") - countOf(one, "violating") || countOf(other2, "unknown") - countOf(one, "unknown")
  );
}
function apiName({ workspace, api, revision, current }) {
  const space = workspace === null ? "" : `workspaces/${workspace}/`;
  return sayId(`${space}${api}${current ? "" : `;rev=${revision}`}`);
}
function countOf(row, verdict) {
  return row.counts.get(verdict) ?? 0;
}
function table({ rows, columns, room, sheet }) {
  const widest = Math.max("API".length, ...rows.map(({ name }) => displayWidth(name)));
  const width = Math.min(room, widest);
  const titles = columns.map(({ title }) => `  ${title}`).join("");
  const head = `  ${padEnd("API", width)}  operations${titles}`;
  const lines = rows.map((row) => {
    const cells = columns.map((column) => cell(row, column, sheet)).join("");
    const subjects = padStart2(String(row.subjects), "operations".length);
    return `  ${padEnd(shorten(row.name, width), width)}  ${subjects}${cells}`;
  });
  return [sheet.paint("faint", head), ...lines];
}
function cell(row, { verdict, title, style }, sheet) {
  const number = countOf(row, verdict);
  const text3 = padStart2(number === 0 ? "-" : String(number), title.length);
  return `  ${style === null || number === 0 ? text3 : sheet.paint(style, text3)}`;
}
function sentences(rows, sheet) {
  return rows.flatMap((row) => {
    const counts2 = COLUMNS.filter(({ verdict }) => countOf(row, verdict) > 0).map(
      ({ verdict, title }) => `${countOf(row, verdict)} ${title}`
    );
    const text3 = `${count(row.subjects, "operation")}: ${counts2.join(", ")}`;
    return [`  ${shorten(row.name, sheet.columns - 2)}`, ...paragraph(sheet, text3, 4)];
  });
}
function restLine(rows, sheet) {
  if (rows.length === 0) return [];
  const open = rows.filter(
    (row) => countOf(row, "violating") > 0 || countOf(row, "unknown") > 0
  ).length;
  const tail = open === 0 ? "nothing violating or unknown" : `${open} with violating or unknown`;
  return paragraph(sheet, `and ${count(rows.length, "more API")}: ${tail}`, 2);
}
var COLUMNS, SHOWN2, LEAST_NAME;
var init_apis2 = __esm({
  "src/reporters/text/apis.ts"() {
    "use strict";
    init_width();
    init_sheet();
    COLUMNS = [
      { verdict: "conforming", title: "conforming", always: true, style: null },
      { verdict: "other-control", title: "other control", always: false, style: null },
      { verdict: "violating", title: "violating", always: true, style: "bad" },
      { verdict: "unknown", title: "unknown", always: true, style: "warn" },
      { verdict: "public", title: "public", always: false, style: null },
      { verdict: "exempt", title: "exempt", always: false, style: "warn" }
    ];
    SHOWN2 = 25;
    LEAST_NAME = 14;
  }
});

// src/reporters/text/place.ts
function sayPlace({ file, line, column, resourceId }) {
  if (file === null) return resourceId === null ? "(no place)" : say(resourceId, 300);
  const position = [line, column].filter((part) => part !== null).map((part) => `:${part}`);
  return say(file, 300) + position.join("");
}
var init_place = __esm({
  "src/reporters/text/place.ts"() {
    "use strict";
    init_sheet();
  }
});

// src/reporters/text/basis.ts
function basis(report, sheet) {
  const { summary, source: source2 } = report;
  const read4 = `${count(summary.apis, "API")}, ${count(summary.subjects, "operation")} from ${source2.kind} at ${say(source2.location)}`;
  const environment = report.environment === null ? "" : `, environment ${say(report.environment)}`;
  const line = (label, text3) => text3 === "" ? [] : labelled(sheet, { label, texts: [text3], indent: 2 });
  const { guards, issuers, audiences: audiences2 } = guardsOf(report);
  const trusted = [
    ...issuers.map((issuer) => `issuer ${issuer}`),
    ...audiences2.map((audience) => `audience ${audience}`)
  ];
  return [
    ...line("read", `${read4}${environment}, on ${say(report.evaluatedOn)}`),
    ...line("proof", fewOf(guards, { shown: 3, what: "place" })),
    ...line("trusts", fewOf(trusted, { shown: 4, what: "value" }))
  ];
}
function guardsOf(report) {
  const subjectsOf2 = /* @__PURE__ */ new Map();
  const issuers = /* @__PURE__ */ new Set();
  const audiences2 = /* @__PURE__ */ new Set();
  for (const subject2 of report.operations) {
    const found = closingSteps(subject2);
    for (const guard of new Set(found.map(({ guard: guard2 }) => guard2))) {
      subjectsOf2.set(guard, (subjectsOf2.get(guard) ?? 0) + 1);
    }
    for (const issuer of found.flatMap(({ step: step2 }) => step2.issuers)) issuers.add(sayId(issuer));
    for (const one of found.flatMap(({ step: step2 }) => step2.audiences)) audiences2.add(sayId(one));
  }
  const mostUsed = [...subjectsOf2].sort(([, one], [, other2]) => other2 - one);
  return {
    guards: mostUsed.map(([guard, subjects]) => `${guard} (${count(subjects, "operation")})`),
    issuers: [...issuers],
    audiences: [...audiences2]
  };
}
function closingSteps({ verdict, routes }) {
  if (verdict !== "conforming" && verdict !== "other-control") return [];
  return routes.filter(({ counted }) => counted).flatMap(
    ({ by, because }) => because.filter(({ kind }) => kind === "validator" || kind === "control").map((step2) => ({ guard: `${say(by ?? step2.kind)} at ${sayPlace(step2)}`, step: step2 }))
  );
}
var init_basis = __esm({
  "src/reporters/text/basis.ts"() {
    "use strict";
    init_place();
    init_sheet();
  }
});

// src/reporters/text/closing.ts
function closing(report, open, sheet) {
  const { text: text3, next } = meaning2(report, open);
  const exit = `Exit code ${report.exitCode}: ${text3}`;
  const say2 = (line) => wrap(sheet, line, { first: "", rest: "" });
  return [
    ...coverage(report).flatMap(say2),
    ...say2(exit),
    ...next === null ? [] : say2(`Next: ${next}`)
  ];
}
function coverage({ summary }) {
  if (summary.coverage === null) return [];
  const closed = summary.conforming + summary.otherControl;
  const all = summary.subjects - summary.public;
  return [
    `Coverage ${summary.coverage.toFixed(2)} %: ${closed} of ${all} operations that are not public are proved closed.`
  ];
}
function meaning2(report, open) {
  if (report.exitCode === 0) return passed(report, open);
  if (report.exitCode === 1) return failed(open);
  if (report.exitCode === 3) return incomplete(report);
  return { text: "the run did not end as it should; its messages say why.", next: null };
}
function passed({ summary }, open) {
  if (summary.violating + summary.unknown > 0) {
    return {
      text: "the gate passed, because it is set to let what stands above through.",
      next: nextStep(open)
    };
  }
  const text3 = open.length === 0 ? "the gate passed; there are no findings." : "the gate passed; no finding reaches its threshold.";
  return { text: text3, next: null };
}
function failed(open) {
  const text3 = open.length === 0 ? "the gate failed, because the coverage is below what the configuration demands." : "the gate failed because of the findings above.";
  return { text: text3, next: nextStep(open) };
}
function nextStep(open) {
  const [first] = open;
  if (first === void 0) return "raise the coverage that the configuration demands.";
  if (first.kind !== "undecided") {
    return "fix finding 1 at the place it names, then run the same command again.";
  }
  return "give what finding 1 could not see, then run the same command again.";
}
function incomplete({ summary, source: source2 }) {
  if (summary.subjects === 0 && source2.gaps.length === 0) {
    return {
      text: "there was nothing to judge, and nothing judged is nothing proved.",
      next: "point --path at the folder that holds apis/ and policy.xml."
    };
  }
  return {
    text: "not everything was read, so this run cannot pass; what it found still holds.",
    next: "make what stands under 'Not read' readable, then run the same command again."
  };
}
var init_closing = __esm({
  "src/reporters/text/closing.ts"() {
    "use strict";
    init_sheet();
  }
});

// src/reporters/text/example.ts
function exampleOf(finding, subjects) {
  const verdict = explained(finding);
  if (verdict === null) return null;
  let first = null;
  for (const name of finding.affected) {
    const subject2 = subjects.get(name);
    if (subject2 === void 0) continue;
    const routes = subject2.routes.filter((one) => one.counted && one.verdict === verdict);
    const best = routes.find((route2) => touches(route2, finding));
    if (best !== void 0) return { subject: subject2, route: best };
    const [route] = routes;
    if (route !== void 0) first ??= { subject: subject2, route };
  }
  return first;
}
function explained({ kind }) {
  if (kind === "verdict") return "violating";
  return kind === "undecided" ? "unknown" : null;
}
function touches({ witness }, { locations: [place] }) {
  return witness.some(({ file, line }) => file === place.file && line === place.line);
}
var init_example = __esm({
  "src/reporters/text/example.ts"() {
    "use strict";
  }
});

// src/reporters/text/path.ts
function pathLines(sheet, steps, { label, indent }) {
  const start2 = indent + LABEL_WIDTH;
  const width = Math.max(0, ...steps.map((step2) => displayWidth(sayPlace(step2))));
  const beside = width <= WIDEST_PLACE && sheet.columns - start2 - width - 2 >= LEAST_TEXT;
  const blanks = " ".repeat(start2);
  let file = null;
  const lines = shortened(steps).flatMap((step2) => {
    if (typeof step2 === "number") return [`${blanks}(${count(step2, "more step")})`];
    if (beside) return stepLines(sheet, step2, `${blanks}${padEnd(sayPlace(step2), width)}  `);
    const above = sayPlace({ ...step2, line: null, column: null });
    const title = above === file ? [] : [blanks + above];
    file = above;
    const at2 = step2.line === null ? "" : `${step2.line}:${step2.column ?? 1}`;
    return [...title, ...stepLines(sheet, step2, `${blanks}  ${at2.padEnd(6)} `)];
  });
  return withLabel(sheet, lines, { label, indent });
}
function stepLines(sheet, { scope, text: text3 }, first) {
  const rest = " ".repeat(displayWidth(first));
  return wrap(sheet, `[${say(scope)}] ${say(text3, 240)}`, { first, rest });
}
function shortened(steps) {
  if (steps.length <= STEPS2) return steps;
  const half = STEPS2 / 2;
  return [...steps.slice(0, half), steps.length - STEPS2, ...steps.slice(-half)];
}
var STEPS2, WIDEST_PLACE, LEAST_TEXT;
var init_path = __esm({
  "src/reporters/text/path.ts"() {
    "use strict";
    init_width();
    init_place();
    init_sheet();
    STEPS2 = 12;
    WIDEST_PLACE = 44;
    LEAST_TEXT = 36;
  }
});

// src/reporters/text/witness.ts
function requestLines(request, route) {
  const headers = Object.entries(request.headers).map(
    ([name, value]) => `${say(name)}: ${visible(redactValue(name, value))}`
  );
  const body = request.body === null ? [] : [`body: ${say(request.body)}`];
  return [
    `${say(request.method)} ${say(request.path)}`,
    ...headers,
    ...body,
    `sent by ${sender(route)}, ${tokenText(request.token)}`,
    ...hiddenConstants([request.path, request.body ?? "", ...Object.values(request.headers)])
  ];
}
function hiddenConstants(texts) {
  const names = texts.flatMap((text3) => text3.match(/\{\{[^{}]+\}\}/g) ?? []);
  return [...new Set(names)].map(
    (name) => `${say(name)} is a fixed value that the caller must know`
  );
}
function sender({ reach: reach2, product }) {
  const way = product === null ? "" : ` through product ${sayId(product)}`;
  return reach2 === "anyone" ? `anyone${way}` : `anyone with a subscription key${way}`;
}
function tokenText(token) {
  if (token === null) return "without a token";
  const claims = Object.entries(token.claims).map(
    ([name, value]) => `${say(name)} ${visible(redactValue(name, value))}`
  );
  const traits = [
    token.signed ? "signed" : "unsigned",
    ...token.expires ? [] : ["without expiry"],
    ...token.issuer === null ? [] : [`issuer ${sayId(token.issuer)}`],
    ...token.audiences.map((audience) => `audience ${sayId(audience)}`),
    ...claims
  ];
  return `with a token: ${fewOf(traits, { shown: 8, what: "traits" })}`;
}
var init_witness2 = __esm({
  "src/reporters/text/witness.ts"() {
    "use strict";
    init_redact();
    init_terminal();
    init_sheet();
  }
});

// src/reporters/text/findings.ts
function openFindings(findings) {
  const rank3 = ({ severity, kind }) => (SEVERITIES.length - SEVERITIES.indexOf(severity)) * FINDING_KINDS.length + FINDING_KINDS.indexOf(kind);
  return findings.filter(({ waived }) => !waived).sort((one, other2) => rank3(one) - rank3(other2));
}
function* findingSections(findings, subjects, sheet) {
  if (findings.length === 0) return;
  const byName = new Map(subjects.map((one) => [one.subject, one]));
  yield heading(sheet, findings.length === 1 ? "Finding" : "Findings, most severe first");
  for (const [index, finding] of findings.slice(0, DETAILED + BRIEF).entries()) {
    const title = titleOf(finding, { number: index + 1, sheet });
    const example = exampleOf(finding, byName);
    yield index < DETAILED ? [...title, ...detail(finding, example, sheet)] : title;
  }
  const more = findings.length - DETAILED - BRIEF;
  if (more > 0) {
    const where = "the JSON report (--report json=FILE) has them all";
    yield paragraph(sheet, `and ${count(more, "more finding")}: ${where}.`, 2);
  }
}
function titleOf({ severity, ruleId, message, known: known4, new: fresh }, { number, sheet }) {
  const marks = [...known4 ? ["known"] : [], ...fresh === true ? ["new"] : []];
  const mark = marks.length === 0 ? "" : ` (${marks.join(", ")})`;
  const tone = sheet.paint(TONE[severity], severity.toUpperCase());
  const name = `${tone} ${sheet.paint("strong", sayId(ruleId))}${mark}`;
  const first = `${String(number).padStart(3)}. `;
  return [
    ...wrap(sheet, name, { first, rest: " ".repeat(INDENT) }),
    ...paragraph(sheet, say(message), INDENT)
  ];
}
function detail(finding, example, sheet) {
  const { locations, affected, fix, help } = finding;
  const part = (label, texts) => labelled(sheet, { label, texts, indent: INDENT });
  const places = fewOf(locations.map(sayPlace), { shown: 3, what: "place" });
  const names = fewOf(affected.slice().map(sayId), { shown: 3, what: "operation" });
  return [
    ...part("where", [places]),
    ...affected.length === 0 ? [] : part("affects", [names]),
    ...example === null ? [] : evidence(example, sheet),
    ...fix === null ? [] : part("fix", [say(fix)]),
    ...part("help", [say(help, 300)])
  ];
}
function evidence({ subject: subject2, route }, sheet) {
  const spot = { indent: INDENT };
  const request = route.request === null ? [] : labelled(sheet, { ...spot, label: "request", texts: requestLines(route.request, route) });
  const path = route.witness.length === 0 ? [] : pathLines(sheet, route.witness, { ...spot, label: "path" });
  const code = route.verdict === "unknown" && subject2.reasonCode !== null ? labelled(sheet, { ...spot, label: "unclear", texts: [say(subject2.reasonCode)] }) : [];
  return [...code, ...request, ...path];
}
var DETAILED, BRIEF, INDENT, TONE;
var init_findings = __esm({
  "src/reporters/text/findings.ts"() {
    "use strict";
    init_finding();
    init_example();
    init_path();
    init_place();
    init_sheet();
    init_witness2();
    DETAILED = 25;
    BRIEF = 75;
    INDENT = 5;
    TONE = {
      critical: "bad",
      high: "bad",
      medium: "warn",
      low: "strong",
      info: "strong"
    };
  }
});

// src/reporters/text/headline.ts
function headline(report, sheet) {
  const { tone, word, text: text3 } = verdictOf(report);
  const lines = wrap(sheet, `${word}: ${text3}`, { first: "", rest: "  " });
  return lines.map((line) => sheet.paint(tone, line));
}
function verdictOf(report) {
  const { subjects, violating: violating2, unknown: unknown2 } = report.summary;
  const partly = report.source.complete ? "" : " Not everything was read.";
  if (subjects === 0) {
    const where = `${report.source.kind} at ${say(report.source.location)}`;
    return { tone: "bad", word: "NOTHING CHECKED", text: `no operation was found in ${where}.` };
  }
  if (violating2 > 0) {
    const undecided2 = unknown2 > 0 ? `; ${unknown2} more could not be decided` : "";
    const text3 = `${violating2} of ${count(subjects, "operation")} can be reached without a valid token${undecided2}.${partly}`;
    return { tone: "bad", word: "VIOLATING", text: text3 };
  }
  if (unknown2 > 0) {
    const text3 = `${unknown2} of ${count(subjects, "operation")} could not be decided; no way past was found.${partly}`;
    return { tone: "warn", word: "NOT PROVEN", text: text3 };
  }
  if (!report.source.complete) {
    const text3 = "all that was read is closed, but not everything could be read.";
    return { tone: "warn", word: "INCOMPLETE", text: text3 };
  }
  return proven(report);
}
function proven({ summary }) {
  const { conforming: conforming2, otherControl, exempt } = summary;
  const except = exceptions(summary);
  const closed = conforming2 + otherControl;
  if (closed === 0) return { tone: "warn", word: "NOTHING PROVEN", text: `${except}.` };
  const all = closed === 1 ? "the only operation" : `all ${closed} operations`;
  const demand = otherControl === 0 ? `${all} that must demand a valid token ${closed === 1 ? "does" : "do"}` : `${all} that must be closed ${closed === 1 ? "is" : "are"}, ${otherControl} of them by another control than a token`;
  const text3 = `${demand}${except === "" ? "" : `; ${except}`}.`;
  return { tone: exempt > 0 ? "warn" : "good", word: "PROVEN", text: text3 };
}
function exceptions(summary) {
  const declared = summary.public === 0 ? [] : [`${summary.public} declared public`];
  const waived = summary.exempt === 0 ? [] : [`${summary.exempt} exempt by a waiver`];
  return [...declared, ...waived].join(", ");
}
var init_headline = __esm({
  "src/reporters/text/headline.ts"() {
    "use strict";
    init_sheet();
  }
});

// src/reporters/text/inspection.ts
function inspectionHeadline(files, sheet) {
  const { tone, text: text3 } = overall(files);
  return wrap(sheet, text3, { first: "", rest: "  " }).map((line) => sheet.paint(tone, line));
}
function overall(files) {
  const unreadable4 = files.filter(({ readable }) => !readable).length;
  const open = files.filter(({ readable, guaranteed }) => readable && guaranteed === "no").length;
  const unknown2 = files.filter((one) => one.readable && one.guaranteed === "unknown").length;
  if (unreadable4 + open + unknown2 === 0) {
    const all = files.length === 1 ? "the file validates" : `each of ${files.length} files validates`;
    return {
      tone: "good",
      text: `GUARANTEED: ${all} a token on every path to the end of inbound.`
    };
  }
  const parts = [
    ...open === 0 ? [] : [`${open} with a path around every validator`],
    ...unknown2 === 0 ? [] : [`${unknown2} undecided`],
    ...unreadable4 === 0 ? [] : [`${unreadable4} not readable`]
  ];
  const word = open > 0 || unreadable4 > 0 ? "NOT GUARANTEED" : "UNDECIDED";
  return {
    tone: word === "UNDECIDED" ? "warn" : "bad",
    text: `${word}: of ${count(files.length, "file")}, ${parts.join(", ")}.`
  };
}
function inspectedFile(file, sheet) {
  const title = wrap(sheet, sheet.paint("strong", `File ${say(file.file, 300)}`), {
    first: "",
    rest: "  "
  });
  if (!file.readable) {
    const why = file.error === null ? "" : `: ${say(file.error)}`;
    return [...title, ...paragraph(sheet, `not readable${why}`, INDENT2)];
  }
  const before = file.answersBefore ? ["something may answer the caller before any validator of this file has run"] : [];
  const base = file.baseInInbound ? [] : ["no <base /> in inbound: right in a global policy; elsewhere the wider scopes do not run"];
  const notes = [...before, ...base];
  return [
    ...title,
    ...paragraph(sheet, ANSWERS[file.guaranteed], INDENT2),
    ...file.validators.flatMap((validator) => validatorLines(validator, sheet)),
    ...notes.length === 0 ? [] : labelled(sheet, { label: "note", texts: notes, indent: INDENT2 }),
    ...file.witness.length === 0 ? [] : pathLines(sheet, file.witness, { label: "path", indent: INDENT2 })
  ];
}
function validatorLines(validator, sheet) {
  const { policy, section: section2, line, column, insideChoose } = validator;
  const where = `${say(policy)} in ${say(section2)}${insideChoose ? ", inside choose" : ""}`;
  const claims = validator.requiredClaims.map(
    ({ name, match, values }) => `${say(name)} (${say(match)}): ${list2(values)}`
  );
  const part = (label, texts) => texts.length === 0 ? [] : labelled(sheet, { label, texts, indent: INDENT2 + 2 });
  return [
    ...labelled(sheet, { label: `${line}:${column}`, texts: [where], indent: INDENT2 }),
    ...part(
      "metadata",
      validator.openidConfigs.map((url) => say(url, 300))
    ),
    ...part(
      "issuers",
      validator.issuers.map((issuer) => say(issuer, 300))
    ),
    ...part(
      "audience",
      validator.audiences.map((audience) => say(audience, 300))
    ),
    ...part("claims", claims),
    ...part("weak", validator.weaknesses.length === 0 ? [] : [list2(validator.weaknesses)])
  ];
}
function list2(values) {
  return values.length === 0 ? "(none)" : values.map((value) => say(value, 300)).join(", ");
}
function inspectionClosing(files, sheet) {
  const lost = files.some(({ readable }) => !readable);
  const text3 = lost ? "Exit code 3: not every file could be read." : "Exit code 0: all files were read. Whether an operation is closed hangs on all its scopes: check tells.";
  return wrap(sheet, text3, { first: "", rest: "" });
}
var INDENT2, ANSWERS;
var init_inspection = __esm({
  "src/reporters/text/inspection.ts"() {
    "use strict";
    init_path();
    init_sheet();
    INDENT2 = 2;
    ANSWERS = {
      yes: "every path to the end of inbound passes a validator of this file",
      no: "there is a path to the end of inbound that passes no validator of this file",
      unknown: "not decided whether every path passes a validator of this file"
    };
  }
});

// src/reporters/text/remarks.ts
function unknownExplained({ summary }, sheet) {
  if (summary.unknown === 0) return [];
  const those = summary.unknown === 1 ? "operation is" : "operations are";
  return wrap(
    sheet,
    `${summary.unknown} ${those} unknown: perhaps closed, but what could be read does not prove it. Unknown fails the run, because nobody has shown that it is safe; failOnUnknown: false in the configuration lets it pass.`,
    { first: "", rest: "" }
  );
}
function gapSections({ source: source2 }, sheet) {
  const lost = source2.gaps.filter((gap) => gap.lost);
  const held = source2.gaps.filter((gap) => !lost.includes(gap));
  return [
    section(sheet, { title: "Not read", items: lost.map(sayGap), shown: SHOWN_GAPS }),
    section(sheet, {
      title: "Remarks on the source",
      items: held.map(sayGap),
      shown: SHOWN_GAPS
    })
  ];
}
function sayGap({ what, where }) {
  return where === "" ? say(what) : `${say(what)} (${say(where, 300)})`;
}
function assumptionSection({ assumptions }, sheet) {
  const items = assumptions.map(({ id, text: text3, verified }) => {
    const checked2 = verified === null ? "" : verified ? " (verified)" : " (not verified)";
    return `${say(text3)} [${sayId(id)}]${checked2}`;
  });
  return section(sheet, { title: "Assumed", items, shown: SHOWN_ASSUMPTIONS });
}
function waiverSection(findings, sheet) {
  const items = findings.filter(({ waived }) => waived).map(({ ruleId, waivers }) => {
    const owners = [
      ...new Set(waivers.map(({ owner, expires }) => `${sayId(owner)} until ${say(expires)}`))
    ];
    return `${sayId(ruleId)}: ${count(waivers.length, "waiver")}, ${fewOf(owners, { shown: 3, what: "owners" })}`;
  });
  return section(sheet, { title: "Waived", items, shown: SHOWN_WAIVERS });
}
function section(sheet, {
  title,
  items,
  shown: shown2
}) {
  if (items.length === 0) return [];
  const more = items.length > shown2 + 1 ? [`and ${items.length - shown2} more`] : [];
  const listed2 = more.length === 0 ? items : [...items.slice(0, shown2), ...more];
  return [
    ...heading(sheet, title),
    ...listed2.flatMap((item) => wrap(sheet, item, { first: "  - ", rest: "    " }))
  ];
}
var SHOWN_GAPS, SHOWN_ASSUMPTIONS, SHOWN_WAIVERS;
var init_remarks = __esm({
  "src/reporters/text/remarks.ts"() {
    "use strict";
    init_sheet();
    SHOWN_GAPS = 15;
    SHOWN_ASSUMPTIONS = 10;
    SHOWN_WAIVERS = 10;
  }
});

// src/reporters/text.ts
function* serviceSections(report, view) {
  const sheet = sheetOf(view);
  const open = openFindings(report.findings);
  yield headline(report, sheet);
  yield basis(report, sheet);
  yield apiTable(report.operations, sheet);
  yield* findingSections(open, report.operations, sheet);
  yield unknownExplained(report, sheet);
  yield* gapSections(report, sheet);
  yield assumptionSection(report, sheet);
  yield waiverSection(report.findings, sheet);
  yield closing(report, open, sheet);
}
function* inspectionSections(files, view) {
  const sheet = sheetOf(view);
  yield inspectionHeadline(files, sheet);
  for (const file of files) yield inspectedFile(file, sheet);
  yield inspectionClosing(files, sheet);
}
function* print2(sections) {
  let first = true;
  for (const lines of sections) {
    if (lines.length === 0) continue;
    yield `${first ? "" : "\n"}${lines.join("\n")}
`;
    first = false;
  }
}
var text2, text_default;
var init_text = __esm({
  "src/reporters/text.ts"() {
    "use strict";
    init_apis2();
    init_basis();
    init_closing();
    init_findings();
    init_headline();
    init_inspection();
    init_remarks();
    init_sheet();
    text2 = {
      id: "text",
      *service(report, view) {
        yield* print2(serviceSections(report, view));
      },
      *inspection(files, view) {
        yield* print2(inspectionSections(files, view));
      }
    };
    text_default = text2;
  }
});

// src/reporters/index.ts
var REPORTERS;
var init_reporters = __esm({
  "src/reporters/index.ts"() {
    "use strict";
    init_json2();
    init_text();
    REPORTERS = { text: text_default, json: json_default };
  }
});

// src/core/outputs.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname as dirname3, resolve as resolve2 } from "node:path";
function writeReports(targets, world, render) {
  const onOutput = targets.some(({ file }) => file === null);
  const all = onOutput ? targets : [...targets, { format: "text", file: null }];
  for (const { format, file } of all) {
    const reporter = REPORTERS[format];
    if (file === null) {
      for (const piece of render(reporter, world.terminal)) world.out(piece);
    } else {
      const view = { color: false, columns: FILE_COLUMNS };
      writeFile(resolve2(world.cwd, file), file, render(reporter, view));
    }
  }
}
function writeFile(path, named, pieces) {
  try {
    mkdirSync(dirname3(path), { recursive: true });
    writeFileSync(path, [...pieces].join(""));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The report ${named} cannot be written: ${why}.`, { cause: error });
  }
}
var FILE_COLUMNS;
var init_outputs = __esm({
  "src/core/outputs.ts"() {
    "use strict";
    init_errors();
    init_reporters();
    FILE_COLUMNS = 100;
  }
});

// src/version.ts
var VERSION, TOOL;
var init_version = __esm({
  "src/version.ts"() {
    "use strict";
    VERSION = true ? "0.1.0" : "0.0.0-source";
    TOOL = { name: "apim-jwt-conformance", version: VERSION };
  }
});

// src/policy/unreadable.ts
function unreadableDocuments(inventory) {
  return inventory.spaces.flatMap(textsOf).flatMap(([held, scope]) => {
    if (held.state !== "present") return [];
    const document = documentOf(held.value, scope);
    return document.readable ? [] : [document];
  });
}
function textsOf({ workspace, policy, apis, products, fragments }) {
  return [
    [policy, workspace === null ? "global" : "workspace"],
    ...apis.flatMap(textsOfApi),
    ...products.map((product) => [product.policy, "product"]),
    ...fragments.map((fragment) => [fragment.policy, "fragment"])
  ];
}
function textsOfApi({ policy, operations, unlistedOperations }) {
  const listed2 = operations.state === "present" ? operations.value : [];
  return [
    [policy, "api"],
    ...[...listed2, ...unlistedOperations].map((operation) => [operation.policy, "operation"])
  ];
}
var init_unreadable = __esm({
  "src/policy/unreadable.ts"() {
    "use strict";
    init_document();
  }
});

// src/rule-kit/phrases.ts
function listed(items, most = 3) {
  const shown2 = items.slice(0, most);
  const rest = items.length - shown2.length;
  const all = rest > 0 ? [...shown2, `${rest} more`] : shown2;
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} and ${last}`;
}
function quoted2(text3, most = 120) {
  return text3.length > most ? `“${text3.slice(0, most)}…”` : `“${text3}”`;
}
var init_phrases = __esm({
  "src/rule-kit/phrases.ts"() {
    "use strict";
  }
});

// src/rule-kit/rule.ts
function defineProofRule(rule) {
  return rule;
}
var init_rule = __esm({
  "src/rule-kit/rule.ts"() {
    "use strict";
  }
});

// src/rule-kit/index.ts
var init_rule_kit = __esm({
  "src/rule-kit/index.ts"() {
    "use strict";
    init_phrases();
    init_rule();
  }
});

// rules/answer-before-validation.ts
var answer_before_validation_default;
var init_answer_before_validation = __esm({
  "rules/answer-before-validation.ts"() {
    "use strict";
    init_rule_kit();
    answer_before_validation_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "answer-before-validation",
        title: "An answer is given before the token is checked",
        group: "Flow",
        kinds: ["verdict", "weakness"],
        severity: "high",
        since: "0.1.0",
        tags: ["order", "answer"],
        references: [
          "https://learn.microsoft.com/azure/api-management/return-response-policy",
          "https://learn.microsoft.com/azure/api-management/mock-response-policy",
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://cwe.mitre.org/data/definitions/696.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ policy, status }) => `${policy} answers with ${quoted2(status)} before any token is checked.`,
      fix: ({ policy }) => `Put the <validate-jwt>, or the <base /> that brings it, before the ${policy}.`
    });
  }
});

// rules/audience-extra.ts
var audience_extra_default;
var init_audience_extra = __esm({
  "rules/audience-extra.ts"() {
    "use strict";
    init_rule_kit();
    audience_extra_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "audience-extra",
        title: "The validator accepts an audience too many",
        group: "Audience",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["audience"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://developer.okta.com/docs/guides/validate-access-tokens/",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://www.rfc-editor.org/rfc/rfc9068",
          "https://cwe.mitre.org/data/definitions/345.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ seen: seen3 }) => `Besides the expected audience the validator accepts ${listed(seen3.map((one) => quoted2(one)))}.`,
      fix: ({ seen: seen3, expected }) => `Remove ${listed(seen3.map((one) => quoted2(one)))} and keep ${listed(expected.map((one) => quoted2(one)))}.`
    });
  }
});

// rules/audience-from-request.ts
var audience_from_request_default;
var init_audience_from_request = __esm({
  "rules/audience-from-request.ts"() {
    "use strict";
    init_rule_kit();
    audience_from_request_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "audience-from-request",
        title: "The request decides which audience is accepted",
        group: "Audience",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["audience", "expression"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/api-management-policy-expressions",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://cwe.mitre.org/data/definitions/807.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ expression }) => `The accepted audience is taken from the request: ${quoted2(expression)}.`,
      fix: () => "Write the expected audience as a constant or as a plain named value."
    });
  }
});

// rules/audience-missing.ts
var audience_missing_default;
var init_audience_missing = __esm({
  "rules/audience-missing.ts"() {
    "use strict";
    init_rule_kit();
    audience_missing_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "audience-missing",
        title: "The audience of the token is not checked",
        group: "Audience",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["audience"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://developer.okta.com/docs/guides/validate-access-tokens/",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://www.rfc-editor.org/rfc/rfc9068",
          "https://cwe.mitre.org/data/definitions/345.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ expected }) => {
        const names = listed(expected.map((one) => quoted2(one)));
        return `The validator does not check the audience${names === "" ? "" : `; expected is ${names}`}.`;
      },
      fix: ({ expected }) => {
        const items = expected.map((one) => `<audience>${one}</audience>`);
        return items.length === 0 ? null : `Add <audiences>${items.join("")}</audiences>.`;
      }
    });
  }
});

// rules/audience-wrong.ts
var audience_wrong_default;
var init_audience_wrong = __esm({
  "rules/audience-wrong.ts"() {
    "use strict";
    init_rule_kit();
    audience_wrong_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "audience-wrong",
        title: "The validator accepts another audience than the expected one",
        group: "Audience",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["audience"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://developer.okta.com/docs/guides/validate-access-tokens/",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://www.rfc-editor.org/rfc/rfc9068",
          "https://cwe.mitre.org/data/definitions/345.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ seen: seen3 }) => `The validator accepts the audience ${listed(seen3.map((one) => quoted2(one)))}, not the expected one.`,
      fix: ({ expected }) => {
        const items = expected.map((one) => `<audience>${one}</audience>`);
        return items.length === 0 ? null : `Accept ${listed(items)} and nothing else.`;
      }
    });
  }
});

// rules/authorization-overwritten.ts
var authorization_overwritten_default;
var init_authorization_overwritten = __esm({
  "rules/authorization-overwritten.ts"() {
    "use strict";
    init_rule_kit();
    authorization_overwritten_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "authorization-overwritten",
        title: "The gateway writes its own token before the validation",
        group: "Strength",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["token source", "order"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/set-header-policy",
          "https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy",
          "https://cwe.mitre.org/data/definitions/441.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ by, header }) => `<${by}> puts a value of the gateway into ${quoted2(header)} before the validator reads it.`,
      fix: ({ by }) => `Move the <${by}> behind the <validate-jwt>.`
    });
  }
});

// rules/base-conditional.ts
var base_conditional_default;
var init_base_conditional = __esm({
  "rules/base-conditional.ts"() {
    "use strict";
    init_rule_kit();
    base_conditional_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "base-conditional",
        title: "The validation is inherited under a condition only",
        group: "Inheritance",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["inheritance", "base", "condition"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://learn.microsoft.com/azure/api-management/choose-policy",
          "https://cwe.mitre.org/data/definitions/288.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ lost, lostAt, condition }) => {
        const when = condition === "" ? "on some paths only" : `only under ${quoted2(condition)}`;
        return `The ${lost} of ${quoted2(lostAt)} is inherited ${when}.`;
      },
      fix: () => "Move <base /> out of the condition, to the start of <inbound>."
    });
  }
});

// rules/base-missing.ts
var base_missing_default;
var init_base_missing = __esm({
  "rules/base-missing.ts"() {
    "use strict";
    init_rule_kit();
    base_missing_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "base-missing",
        title: "A scope drops the validation that it should inherit",
        group: "Inheritance",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["inheritance", "base"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://learn.microsoft.com/azure/api-management/set-edit-policies",
          "https://cwe.mitre.org/data/definitions/306.html",
          "https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.APIM.PolicyBase/",
          "https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/API%20Management/BasePolicy_Audit.json",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ lost, lostAt }) => `<inbound> has no <base />, so the ${lost} of ${quoted2(lostAt)} never runs.`,
      fix: () => "Put <base /> at the start of <inbound>."
    });
  }
});

// rules/cache-before-validation.ts
var cache_before_validation_default;
var init_cache_before_validation = __esm({
  "rules/cache-before-validation.ts"() {
    "use strict";
    init_rule_kit();
    cache_before_validation_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "cache-before-validation",
        title: "A cached answer is given before the token is checked",
        group: "Flow",
        kinds: ["verdict", "weakness"],
        severity: "high",
        since: "0.1.0",
        tags: ["order", "cache"],
        references: [
          "https://learn.microsoft.com/azure/api-management/cache-lookup-policy",
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc9111",
          "https://cwe.mitre.org/data/definitions/524.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ policy }) => `${policy} can answer from the cache before any token is checked.`,
      fix: ({ policy }) => `Put the <validate-jwt>, or the <base /> that brings it, before the ${policy}.`
    });
  }
});

// rules/error-turned-success.ts
var error_turned_success_default;
var init_error_turned_success = __esm({
  "rules/error-turned-success.ts"() {
    "use strict";
    init_rule_kit();
    error_turned_success_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "error-turned-success",
        title: "The error section turns a refusal into a success",
        group: "Flow",
        kinds: ["verdict", "weakness"],
        severity: "high",
        since: "0.1.0",
        tags: ["on-error", "status"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies",
          "https://learn.microsoft.com/azure/api-management/set-status-policy",
          "https://learn.microsoft.com/azure/api-management/return-response-policy",
          "https://cwe.mitre.org/data/definitions/636.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"
        ]
      },
      message: ({ policy, status }) => `${policy} turns a refused request into ${quoted2(status)}, which is not surely a 4xx or 5xx status.`,
      fix: () => 'Answer with an error status in <on-error>, such as <set-status code="401" reason="Unauthorized" />.'
    });
  }
});

// rules/expiry-not-required.ts
var expiry_not_required_default;
var init_expiry_not_required = __esm({
  "rules/expiry-not-required.ts"() {
    "use strict";
    init_rule_kit();
    expiry_not_required_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "expiry-not-required",
        title: "Tokens that never expire are accepted",
        group: "Strength",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["expiry"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://www.rfc-editor.org/rfc/rfc7519",
          "https://cwe.mitre.org/data/definitions/613.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ attribute: attribute2 }) => `${quoted2(attribute2)} is switched off, so a token without an expiry time passes.`,
      fix: () => 'Remove require-expiration-time, or write require-expiration-time="true".'
    });
  }
});

// rules/failure-code-unusual.ts
var failure_code_unusual_default;
var init_failure_code_unusual = __esm({
  "rules/failure-code-unusual.ts"() {
    "use strict";
    init_rule_kit();
    failure_code_unusual_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "failure-code-unusual",
        title: "A refused request gets no error status",
        group: "Strength",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["status", "on-error"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies",
          "https://www.rfc-editor.org/rfc/rfc9110",
          "https://cwe.mitre.org/data/definitions/393.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"
        ]
      },
      message: ({ code }) => `A refused request is answered with ${quoted2(code)}, which is not surely a 4xx or 5xx status.`,
      fix: () => 'Answer with 401: write failed-validation-httpcode="401" (in <check-header> failed-check-httpcode), or leave it out.'
    });
  }
});

// rules/fragment-missing.ts
var fragment_missing_default;
var init_fragment_missing = __esm({
  "rules/fragment-missing.ts"() {
    "use strict";
    init_rule_kit();
    fragment_missing_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "fragment-missing",
        title: "An included fragment was not found",
        group: "Inheritance",
        kinds: ["undecided"],
        severity: "high",
        since: "0.1.0",
        tags: ["fragment"],
        references: [
          "https://learn.microsoft.com/azure/api-management/include-fragment-policy",
          "https://learn.microsoft.com/azure/api-management/policy-fragments",
          "https://cwe.mitre.org/data/definitions/693.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"
        ]
      },
      message: ({ fragment }) => `The included fragment ${quoted2(fragment)} was not found.`,
      fix: ({ fragment, similar }) => similar === null ? `Add the fragment ${quoted2(fragment)} to what is checked, or correct fragment-id.` : `Write fragment-id as ${quoted2(similar)}, the fragment that exists.`
    });
  }
});

// rules/inbound-missing.ts
var inbound_missing_default;
var init_inbound_missing = __esm({
  "rules/inbound-missing.ts"() {
    "use strict";
    init_rule_kit();
    inbound_missing_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "inbound-missing",
        title: "A policy document leaves its inbound section out",
        group: "Inheritance",
        kinds: ["verdict", "undecided"],
        severity: "high",
        since: "0.1.0",
        tags: ["inheritance", "base", "undocumented"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://learn.microsoft.com/azure/api-management/set-edit-policies",
          "https://cwe.mitre.org/data/definitions/693.html",
          "https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.APIM.PolicyBase/",
          "https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/API%20Management/BasePolicy_Audit.json",
          "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"
        ]
      },
      message: ({ lost, lostAt }) => {
        if (lost === null || lostAt === null) {
          return "The document has no <inbound>, and whether it then inherits the wider scopes is not documented.";
        }
        return `The document has no <inbound>, so the ${lost} of ${quoted2(lostAt)} does not run.`;
      },
      fix: () => "Write the section out: <inbound><base /></inbound>."
    });
  }
});

// rules/issuer-extra.ts
var KIND, issuer_extra_default;
var init_issuer_extra = __esm({
  "rules/issuer-extra.ts"() {
    "use strict";
    init_rule_kit();
    KIND = {
      foreign: "",
      "multi-tenant": " (every Microsoft tenant)",
      "org-server": " (the org authorization server, whose tokens are meant for Okta itself)",
      "admin-domain": " (the address of the admin console)",
      "preview-domain": " (a preview org)"
    };
    issuer_extra_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "issuer-extra",
        title: "The validator trusts an issuer too many",
        group: "Issuer",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["issuer", "metadata"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://developer.okta.com/docs/concepts/auth-servers/",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://cwe.mitre.org/data/definitions/345.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ seen: seen3, kind }) => `Besides the expected issuer the validator trusts ${listed(seen3.map((one) => quoted2(one)))}${KIND[kind]}.`,
      fix: ({ seen: seen3, expected }) => `Remove ${listed(seen3.map((one) => quoted2(one)))} and keep ${listed(expected.map((one) => quoted2(one)))}.`
    });
  }
});

// rules/issuer-from-request.ts
var issuer_from_request_default;
var init_issuer_from_request = __esm({
  "rules/issuer-from-request.ts"() {
    "use strict";
    init_rule_kit();
    issuer_from_request_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "issuer-from-request",
        title: "The request decides which issuer is accepted",
        group: "Issuer",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["issuer", "expression"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/api-management-policy-expressions",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://cwe.mitre.org/data/definitions/807.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ expression }) => `The accepted issuer is taken from the request: ${quoted2(expression)}.`,
      fix: () => "Write the expected issuer as a constant or as a plain named value."
    });
  }
});

// rules/issuer-near-miss.ts
var DIFFERENCE, issuer_near_miss_default;
var init_issuer_near_miss = __esm({
  "rules/issuer-near-miss.ts"() {
    "use strict";
    init_rule_kit();
    DIFFERENCE = {
      slash: "only one of them ends in a slash",
      case: "upper and lower case differ",
      port: "host and port are written in another way",
      http: "it says http, not https"
    };
    issuer_near_miss_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "issuer-near-miss",
        title: "The issuer is almost the expected one",
        group: "Issuer",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["issuer", "spelling"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://developer.okta.com/docs/concepts/auth-servers/",
          "https://www.rfc-editor.org/rfc/rfc7519",
          "https://www.rfc-editor.org/rfc/rfc8414",
          "https://cwe.mitre.org/data/definitions/697.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ seen: seen3, expected, difference }) => `${quoted2(seen3)} is not the issuer ${quoted2(expected)} that Okta writes into its tokens: ${DIFFERENCE[difference]}.`,
      fix: ({ expected }) => `Write the issuer as ${quoted2(expected)}.`
    });
  }
});

// rules/issuer-unchecked.ts
var issuer_unchecked_default;
var init_issuer_unchecked = __esm({
  "rules/issuer-unchecked.ts"() {
    "use strict";
    init_rule_kit();
    issuer_unchecked_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "issuer-unchecked",
        title: "The issuer of the token is not checked",
        group: "Issuer",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["issuer", "keys"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://www.rfc-editor.org/rfc/rfc9068",
          "https://cwe.mitre.org/data/definitions/345.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ keys }) => keys === "none" ? "The validator names neither metadata nor a key nor an issuer, so nothing says whose token it must be." : "The validator checks a key but no issuer, so every token signed with that key passes.",
      fix: ({ keys }) => keys === "none" ? "Add the <openid-config> of the expected issuer." : "Add the <openid-config> of the expected issuer, or list that issuer in <issuers>."
    });
  }
});

// rules/issuer-wrong.ts
var KIND2, issuer_wrong_default;
var init_issuer_wrong = __esm({
  "rules/issuer-wrong.ts"() {
    "use strict";
    init_rule_kit();
    KIND2 = {
      foreign: "",
      "multi-tenant": " (every Microsoft tenant)",
      "org-server": " (the org authorization server, whose tokens are meant for Okta itself)",
      "admin-domain": " (the address of the admin console)",
      "preview-domain": " (a preview org)"
    };
    issuer_wrong_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "issuer-wrong",
        title: "The validator trusts another issuer than the expected one",
        group: "Issuer",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["issuer", "metadata"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://developer.okta.com/docs/concepts/auth-servers/",
          "https://developer.okta.com/docs/guides/validate-access-tokens/",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://cwe.mitre.org/data/definitions/345.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ seen: seen3, kind }) => `The validator trusts ${listed(seen3.map((one) => quoted2(one)))}${KIND2[kind]}, not the expected issuer.`,
      fix: ({ expected: [issuer] }) => issuer === void 0 ? null : `Use <openid-config url="${issuer}/.well-known/openid-configuration" />.`
    });
  }
});

// rules/jwt-commented-out.ts
var jwt_commented_out_default;
var init_jwt_commented_out = __esm({
  "rules/jwt-commented-out.ts"() {
    "use strict";
    init_rule_kit();
    jwt_commented_out_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "jwt-commented-out",
        title: "The token validation stands in a comment",
        group: "Coverage",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["authentication", "comment"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://cwe.mitre.org/data/definitions/306.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
          "https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/Security%20Center/ASC_APIMApiEndpointsShouldbeAuthenticated_AINE.json"
        ]
      },
      message: ({ policy }) => `The only ${policy} stands in a comment, so nothing checks the token.`,
      fix: ({ policy }) => policy === "<validate-jwt>" ? "Take the <validate-jwt> out of the comment." : "Put a <validate-jwt> in the place of the comment."
    });
  }
});

// rules/jwt-conditional.ts
var jwt_conditional_default;
var init_jwt_conditional = __esm({
  "rules/jwt-conditional.ts"() {
    "use strict";
    init_rule_kit();
    jwt_conditional_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "jwt-conditional",
        title: "The token is validated under a condition only",
        group: "Coverage",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["authentication", "condition"],
        references: [
          "https://learn.microsoft.com/azure/api-management/choose-policy",
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://cwe.mitre.org/data/definitions/288.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ condition }) => {
        const when = condition === "" ? "on some paths only" : `only under ${quoted2(condition)}`;
        return `The token is validated ${when}.`;
      },
      fix: () => "Move the <validate-jwt> out of the condition, or give the <choose> an <otherwise> that refuses the request."
    });
  }
});

// rules/jwt-handmade.ts
var jwt_handmade_default;
var init_jwt_handmade = __esm({
  "rules/jwt-handmade.ts"() {
    "use strict";
    init_rule_kit();
    jwt_handmade_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "jwt-handmade",
        title: "The token is read but its signature is not verified",
        group: "Coverage",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["authentication", "expression", "signature"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-policy-expressions",
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://cwe.mitre.org/data/definitions/347.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ call }) => `${quoted2(call)} reads the token without verifying its signature, and no <validate-jwt> does.`,
      fix: () => "Put a <validate-jwt> before the expression, and read the token from its output-token-variable-name."
    });
  }
});

// rules/jwt-missing.ts
var jwt_missing_default;
var init_jwt_missing = __esm({
  "rules/jwt-missing.ts"() {
    "use strict";
    init_rule_kit();
    jwt_missing_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "jwt-missing",
        title: "No policy validates the token",
        group: "Coverage",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["authentication"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://www.rfc-editor.org/rfc/rfc9068",
          "https://cwe.mitre.org/data/definitions/306.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
          "https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/Security%20Center/ASC_APIMApiEndpointsShouldbeAuthenticated_AINE.json"
        ]
      },
      message: ({ searched }) => {
        const where = searched.map((id) => quoted2(id));
        const names = where.length === 0 ? "" : ` (searched: ${listed(where, 5)})`;
        return `No <validate-jwt> runs before the backend is reached${names}.`;
      },
      fix: () => "Put a <validate-jwt> with the expected metadata and audience into <inbound> of the API, or of a wider scope that it inherits with <base />."
    });
  }
});

// rules/jwt-other-provider.ts
var jwt_other_provider_default;
var init_jwt_other_provider = __esm({
  "rules/jwt-other-provider.ts"() {
    "use strict";
    init_rule_kit();
    jwt_other_provider_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "jwt-other-provider",
        title: "Only tokens of another identity provider are validated",
        group: "Coverage",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["authentication", "entra"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy",
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://cwe.mitre.org/data/definitions/345.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ tenant }) => {
        const whose = tenant === null ? "a Microsoft tenant" : `the Microsoft tenant ${quoted2(tenant)}`;
        return `<validate-azure-ad-token> accepts tokens of ${whose}, not of the expected issuer.`;
      },
      fix: () => "Replace the <validate-azure-ad-token> by a <validate-jwt> with the metadata of the expected issuer."
    });
  }
});

// rules/jwt-outside-inbound.ts
var jwt_outside_inbound_default;
var init_jwt_outside_inbound = __esm({
  "rules/jwt-outside-inbound.ts"() {
    "use strict";
    init_rule_kit();
    jwt_outside_inbound_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "jwt-outside-inbound",
        title: "The token is validated outside of inbound",
        group: "Coverage",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["authentication", "order"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://cwe.mitre.org/data/definitions/696.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ policy, section: section2 }) => {
        const where = section2 === "" ? "outside of every section" : `in <${section2}>`;
        return `The only ${policy} stands ${where}, where it comes too late to stop a request.`;
      },
      fix: ({ policy }) => `Move the ${policy} into <inbound>.`
    });
  }
});

// rules/jwt-substitute.ts
var WHAT_IT_DOES, jwt_substitute_default;
var init_jwt_substitute = __esm({
  "rules/jwt-substitute.ts"() {
    "use strict";
    init_rule_kit();
    WHAT_IT_DOES = {
      "<validate-client-certificate>": "checks a certificate, not a token",
      "<check-header>": "compares a header, which anybody can send",
      "<ip-filter>": "looks at the network address only",
      "<authentication-basic>": "signs the gateway in at the backend, not the caller",
      "<authentication-certificate>": "signs the gateway in at the backend, not the caller",
      "<authentication-managed-identity>": "signs the gateway in at the backend, not the caller",
      "<get-authorization-context>": "fetches a token for the backend, and checks none"
    };
    jwt_substitute_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "jwt-substitute",
        title: "Another policy stands where a token validation should",
        group: "Coverage",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["authentication"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/validate-client-certificate-policy",
          "https://learn.microsoft.com/azure/api-management/check-header-policy",
          "https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy",
          "https://cwe.mitre.org/data/definitions/287.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ policy }) => `${policy} stands where a <validate-jwt> is needed; it ${WHAT_IT_DOES[policy] ?? "checks no token"}.`,
      fix: ({ policy }) => `Add a <validate-jwt> to <inbound>; the ${policy} can stay if it is needed for itself.`
    });
  }
});

// rules/key-inline.ts
var key_inline_default;
var init_key_inline = __esm({
  "rules/key-inline.ts"() {
    "use strict";
    init_rule_kit();
    key_inline_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "key-inline",
        title: "A key is trusted that the issuer does not publish",
        group: "Strength",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["signature", "keys"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://cwe.mitre.org/data/definitions/321.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ key }) => `A key is trusted that the expected issuer does not publish: ${quoted2(key)}.`,
      fix: () => "Remove the key; <openid-config> brings the keys that the issuer publishes."
    });
  }
});

// rules/named-value-unresolved.ts
var named_value_unresolved_default;
var init_named_value_unresolved = __esm({
  "rules/named-value-unresolved.ts"() {
    "use strict";
    init_rule_kit();
    named_value_unresolved_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "named-value-unresolved",
        title: "A named value that decides is secret or missing",
        group: "Inheritance",
        kinds: ["undecided"],
        severity: "high",
        since: "0.1.0",
        tags: ["named value"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-howto-properties",
          "https://cwe.mitre.org/data/definitions/693.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"
        ]
      },
      message: ({ name, why }) => {
        if (why === "secret") {
          return `The named value ${quoted2(name)} is secret, so what the policy says with it cannot be read.`;
        }
        return why === "ambiguous" ? `Several named values share the name ${quoted2(name)} and differ, so nobody knows which one is used.` : `The named value ${quoted2(name)} was not found.`;
      },
      fix: ({ name, why, similar }) => {
        if (why === "secret") {
          return "Use a plain named value or a constant: an issuer or an audience is no secret.";
        }
        if (why === "ambiguous") {
          return `Keep one named value of the display name ${quoted2(name)}.`;
        }
        return similar === null ? `Add the named value ${quoted2(name)} to what is checked, or correct its name.` : `Write the name as ${quoted2(similar)}, the named value that exists.`;
      }
    });
  }
});

// rules/policy-unreadable.ts
var policy_unreadable_default;
var init_policy_unreadable = __esm({
  "rules/policy-unreadable.ts"() {
    "use strict";
    init_rule_kit();
    policy_unreadable_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "policy-unreadable",
        title: "A policy document could not be read",
        group: "Inheritance",
        kinds: ["undecided"],
        severity: "high",
        since: "0.1.0",
        tags: ["reading"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://www.w3.org/TR/xml/",
          "https://cwe.mitre.org/data/definitions/703.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"
        ]
      },
      message: ({ why }) => `The policy could not be read: ${quoted2(why.replace(/\.$/u, ""), 200)}.`,
      fix: () => "Correct the policy text at this place."
    });
  }
});

// rules/product-route-open.ts
var product_route_open_default;
var init_product_route_open = __esm({
  "rules/product-route-open.ts"() {
    "use strict";
    init_rule_kit();
    product_route_open_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "product-route-open",
        title: "A product leads past the validation",
        group: "Surface",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["product", "subscription"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-howto-add-products",
          "https://learn.microsoft.com/azure/api-management/api-management-subscriptions",
          "https://cwe.mitre.org/data/definitions/288.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
          "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/"
        ]
      },
      message: ({ product, open }) => open ? `The product ${quoted2(product)} needs no key and brings no validation, so callers get in through it without a token.` : `The product ${quoted2(product)} brings no validation, so holders of its keys get in without a token.`,
      fix: ({ product }) => `Validate the token in the API instead of its products, or in the product ${quoted2(product)} too.`
    });
  }
});

// rules/productless-route-open.ts
var productless_route_open_default;
var init_productless_route_open = __esm({
  "rules/productless-route-open.ts"() {
    "use strict";
    init_rule_kit();
    productless_route_open_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "productless-route-open",
        title: "The API is reached without the product that validates",
        group: "Surface",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["product", "subscription"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-subscriptions",
          "https://learn.microsoft.com/azure/api-management/api-management-howto-add-products",
          "https://cwe.mitre.org/data/definitions/288.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
          "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/"
        ]
      },
      message: ({ product }) => `Only the product ${quoted2(product)} validates the token, and callers who come without it are not checked.`,
      fix: () => "Move the <validate-jwt> from the product to the API, where it runs for every caller."
    });
  }
});

// rules/token-in-query.ts
var token_in_query_default;
var init_token_in_query = __esm({
  "rules/token-in-query.ts"() {
    "use strict";
    init_rule_kit();
    token_in_query_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "token-in-query",
        title: "The token is read from the query",
        group: "Strength",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["token source", "query"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc6750",
          "https://www.rfc-editor.org/rfc/rfc9700",
          "https://cwe.mitre.org/data/definitions/598.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ parameter }) => `The token is read from the query parameter ${quoted2(parameter)}, and addresses are kept in logs.`,
      fix: () => 'Replace query-parameter-name by header-name="Authorization".'
    });
  }
});

// rules/token-source-ambiguous.ts
var token_source_ambiguous_default;
var init_token_source_ambiguous = __esm({
  "rules/token-source-ambiguous.ts"() {
    "use strict";
    init_rule_kit();
    token_source_ambiguous_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "token-source-ambiguous",
        title: "The validator names more than one token source",
        group: "Strength",
        kinds: ["undecided"],
        severity: "high",
        since: "0.1.0",
        tags: ["token source", "undocumented"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://cwe.mitre.org/data/definitions/436.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"
        ]
      },
      message: ({ sources }) => {
        const names = sources.length === 0 ? "" : ` (${listed(sources.map((one) => quoted2(one)))})`;
        return `The validator names more than one token source${names}, and which one is read is not documented.`;
      },
      fix: () => "Keep exactly one of header-name, query-parameter-name and token-value."
    });
  }
});

// rules/token-source-unexpected.ts
var token_source_unexpected_default;
var init_token_source_unexpected = __esm({
  "rules/token-source-unexpected.ts"() {
    "use strict";
    init_rule_kit();
    token_source_unexpected_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "token-source-unexpected",
        title: "The token is read from an unexpected place",
        group: "Strength",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["token source"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc6750",
          "https://cwe.mitre.org/data/definitions/287.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ seen: seen3, expected }) => `The token is read from an unexpected place: ${quoted2(seen3)} instead of ${quoted2(expected)}.`,
      fix: ({ expected }) => {
        const header = /^the header (\S+)$/u.exec(expected)?.[1];
        return header === void 0 ? `Read the token from ${quoted2(expected)}.` : `Write header-name="${header}".`;
      }
    });
  }
});

// rules/token-source-unsafe.ts
var token_source_unsafe_default;
var init_token_source_unsafe = __esm({
  "rules/token-source-unsafe.ts"() {
    "use strict";
    init_rule_kit();
    token_source_unsafe_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "token-source-unsafe",
        title: "The validated token is not the one of the caller",
        group: "Strength",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["token source", "expression"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://learn.microsoft.com/azure/api-management/api-management-policy-expressions",
          "https://cwe.mitre.org/data/definitions/287.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ expression }) => `token-value does not hold what the caller sent: ${quoted2(expression)}.`,
      fix: () => 'Replace token-value by header-name="Authorization".'
    });
  }
});

// rules/undecided.ts
function wordsFor(code) {
  const known4 = Object.hasOwn(WORDS, code) ? WORDS[code] : void 0;
  return known4 ?? {
    lead: "The verdict hangs on a question that the documentation leaves open",
    fix: "Write the policy so that the question does not arise."
  };
}
var VALIDATE_FIRST, WORDS, undecided_default;
var init_undecided = __esm({
  "rules/undecided.ts"() {
    "use strict";
    init_rule_kit();
    VALIDATE_FIRST = "Put the <validate-jwt> before it, directly in <inbound>.";
    WORDS = {
      "document-unreadable": { lead: "A document could not be read", fix: null },
      "scope-not-extracted": {
        lead: "The source does not hold every policy that applies",
        fix: "Extract this scope as well."
      },
      "fragment-missing": { lead: "A fragment was not found", fix: null },
      "named-value-secret": { lead: "A secret named value decides", fix: null },
      "named-value-missing": { lead: "A missing named value decides", fix: null },
      placeholder: {
        lead: "A placeholder of the deployment decides",
        fix: "Check the text after its placeholders have been replaced."
      },
      "expression-unsupported": {
        lead: "An expression decides that was not evaluated",
        fix: "Write a constant, or validate the token on every path."
      },
      "hidden-condition": {
        lead: "A condition hangs on what only the running service knows",
        fix: "Validate the token on every path."
      },
      "call-out": { lead: "A call to another service decides", fix: VALIDATE_FIRST },
      cache: { lead: "The contents of a cache decide", fix: VALIDATE_FIRST },
      concurrent: { lead: "Policies that run side by side decide", fix: VALIDATE_FIRST },
      "unmodelled-element": {
        lead: "This analysis does not model it",
        fix: "Leave it out, or let a plain <validate-jwt> run before it."
      },
      "api-type": { lead: "The type of the API is not known", fix: null },
      "operation-unmatched": {
        lead: "A policy belongs to an operation that the API does not list",
        fix: "Correct the name of the operation, or remove its policy."
      },
      "subscriptions-not-read": {
        lead: "The subscriptions were not read",
        fix: "Validate the token in the API instead of its products."
      },
      "gateway-unknown": { lead: "A gateway decides that the source does not hold", fix: null },
      "token-from-call-out": {
        lead: "The token may not be the one of the caller",
        fix: "Put the <validate-jwt> before the policy that writes there."
      },
      "witness-unconfirmed": { lead: "A way in was found but not confirmed", fix: null },
      limit: { lead: "This is more than the analysis follows", fix: null },
      "parsers-disagree": { lead: "Two readers understand the text differently", fix: null }
    };
    undecided_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "undecided",
        title: "The verdict hangs on something that cannot be told",
        group: "Inheritance",
        kinds: ["undecided"],
        severity: "high",
        since: "0.1.0",
        tags: ["reading"],
        references: [
          "https://learn.microsoft.com/azure/api-management/api-management-howto-policies",
          "https://learn.microsoft.com/azure/api-management/api-management-policy-expressions",
          "https://cwe.mitre.org/data/definitions/693.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/"
        ]
      },
      message: ({ code, what }) => `${wordsFor(code).lead}: ${quoted2(what, 160)}.`,
      fix: ({ code }) => wordsFor(code).fix
    });
  }
});

// rules/unsigned-accepted.ts
var unsigned_accepted_default;
var init_unsigned_accepted = __esm({
  "rules/unsigned-accepted.ts"() {
    "use strict";
    init_rule_kit();
    unsigned_accepted_default = defineProofRule({
      subject: "proof",
      meta: {
        id: "unsigned-accepted",
        title: "Tokens without a signature are accepted",
        group: "Strength",
        kinds: ["verdict"],
        severity: "high",
        since: "0.1.0",
        tags: ["signature"],
        references: [
          "https://learn.microsoft.com/azure/api-management/validate-jwt-policy",
          "https://www.rfc-editor.org/rfc/rfc8725",
          "https://www.rfc-editor.org/rfc/rfc7519",
          "https://cwe.mitre.org/data/definitions/347.html",
          "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/"
        ]
      },
      message: ({ attribute: attribute2 }) => `${quoted2(attribute2)} is switched off, so a token without a signature passes.`,
      fix: () => 'Remove require-signed-tokens, or write require-signed-tokens="true".'
    });
  }
});

// rules/index.ts
var RULES;
var init_rules = __esm({
  "rules/index.ts"() {
    "use strict";
    init_answer_before_validation();
    init_audience_extra();
    init_audience_from_request();
    init_audience_missing();
    init_audience_wrong();
    init_authorization_overwritten();
    init_base_conditional();
    init_base_missing();
    init_cache_before_validation();
    init_error_turned_success();
    init_expiry_not_required();
    init_failure_code_unusual();
    init_fragment_missing();
    init_inbound_missing();
    init_issuer_extra();
    init_issuer_from_request();
    init_issuer_near_miss();
    init_issuer_unchecked();
    init_issuer_wrong();
    init_jwt_commented_out();
    init_jwt_conditional();
    init_jwt_handmade();
    init_jwt_missing();
    init_jwt_other_provider();
    init_jwt_outside_inbound();
    init_jwt_substitute();
    init_key_inline();
    init_named_value_unresolved();
    init_policy_unreadable();
    init_product_route_open();
    init_productless_route_open();
    init_token_in_query();
    init_token_source_ambiguous();
    init_token_source_unexpected();
    init_token_source_unsafe();
    init_undecided();
    init_unsigned_accepted();
    RULES = {
      "answer-before-validation": answer_before_validation_default,
      "audience-extra": audience_extra_default,
      "audience-from-request": audience_from_request_default,
      "audience-missing": audience_missing_default,
      "audience-wrong": audience_wrong_default,
      "authorization-overwritten": authorization_overwritten_default,
      "base-conditional": base_conditional_default,
      "base-missing": base_missing_default,
      "cache-before-validation": cache_before_validation_default,
      "error-turned-success": error_turned_success_default,
      "expiry-not-required": expiry_not_required_default,
      "failure-code-unusual": failure_code_unusual_default,
      "fragment-missing": fragment_missing_default,
      "inbound-missing": inbound_missing_default,
      "issuer-extra": issuer_extra_default,
      "issuer-from-request": issuer_from_request_default,
      "issuer-near-miss": issuer_near_miss_default,
      "issuer-unchecked": issuer_unchecked_default,
      "issuer-wrong": issuer_wrong_default,
      "jwt-commented-out": jwt_commented_out_default,
      "jwt-conditional": jwt_conditional_default,
      "jwt-handmade": jwt_handmade_default,
      "jwt-missing": jwt_missing_default,
      "jwt-other-provider": jwt_other_provider_default,
      "jwt-outside-inbound": jwt_outside_inbound_default,
      "jwt-substitute": jwt_substitute_default,
      "key-inline": key_inline_default,
      "named-value-unresolved": named_value_unresolved_default,
      "policy-unreadable": policy_unreadable_default,
      "product-route-open": product_route_open_default,
      "productless-route-open": productless_route_open_default,
      "token-in-query": token_in_query_default,
      "token-source-ambiguous": token_source_ambiguous_default,
      "token-source-unexpected": token_source_unexpected_default,
      "token-source-unsafe": token_source_unsafe_default,
      undecided: undecided_default,
      "unsigned-accepted": unsigned_accepted_default
    };
  }
});

// src/core/findings.ts
import { createHash } from "node:crypto";
function fingerprintOf(rule, document, anchor) {
  return createHash("sha256").update(["v1", rule, document, anchor].join("\n")).digest("hex");
}
function findingsOf(judgements) {
  const groups = /* @__PURE__ */ new Map();
  for (const judgement of judgements) {
    const { told: told2, document, anchor } = judgement.cause;
    const key = fingerprintOf(told2.rule, document, anchor);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [judgement]);
    else group.push(judgement);
  }
  return [...groups].map(([key, group]) => findingOf(key, group)).sort(bySeverity);
}
function findingOf(fingerprint, group) {
  const [first] = group;
  const { told: told2, document, anchor } = first.cause;
  return {
    ruleId: told2.rule,
    kind: strongestKind(group),
    severity: highest(group.map(({ severity }) => severity)),
    message: messageOf(told2),
    tags: sorted(group.flatMap(({ tags }) => tags)),
    cause: { document, anchor },
    affected: sorted(group.flatMap(({ subject: subject2 }) => subject2 ?? [])),
    fingerprint,
    waived: false,
    waivers: [],
    known: false,
    new: null,
    locations: [first.cause.place, ...otherPlaces(group)],
    fix: fixOf(told2),
    help: `rules/${told2.rule}.md`
  };
}
function ruleOf({ rule }) {
  const rules = RULES;
  return rules[rule];
}
function messageOf(told2) {
  return ruleOf(told2).message(told2.facts);
}
function fixOf(told2) {
  return ruleOf(told2).fix(told2.facts);
}
function strongestKind(group) {
  const kinds = new Set(group.map(({ kind }) => kind));
  return KINDS2.find((kind) => kinds.has(kind)) ?? group[0].kind;
}
function highest(severities) {
  return severities.reduce((a, b) => rank2(b) > rank2(a) ? b : a);
}
function otherPlaces([first, ...rest]) {
  const seen3 = /* @__PURE__ */ new Set([JSON.stringify(first.cause.place)]);
  return rest.flatMap(({ cause: { place } }) => {
    const key = JSON.stringify(place);
    if (seen3.has(key)) return [];
    seen3.add(key);
    return [place];
  });
}
function byUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function bySeverity(a, b) {
  return rank2(b.severity) - rank2(a.severity) || byUnit(a.ruleId, b.ruleId) || byUnit(a.cause.document, b.cause.document) || byUnit(a.cause.anchor, b.cause.anchor);
}
var KINDS2, rank2, sorted;
var init_findings2 = __esm({
  "src/core/findings.ts"() {
    "use strict";
    init_rules();
    init_finding();
    KINDS2 = ["verdict", "undecided", "weakness", "hygiene"];
    rank2 = (severity) => SEVERITIES.indexOf(severity);
    sorted = (items) => [...new Set(items)].sort(byUnit);
  }
});

// src/core/gate.ts
function gate(findings, { failOn, failOnUnknown }) {
  if (failOn === "never") return true;
  const threshold = SEVERITIES.indexOf(failOn);
  return !findings.some(
    ({ waived, severity, kind }) => !waived && (SEVERITIES.indexOf(severity) >= threshold || failOnUnknown && kind === "undecided")
  );
}
function exitCodeOf(passed2, complete) {
  if (!complete) return EXIT.incomplete;
  return passed2 ? EXIT.passed : EXIT.failed;
}
var init_gate = __esm({
  "src/core/gate.ts"() {
    "use strict";
    init_errors();
    init_finding();
  }
});

// src/core/gateway-path.ts
function gatewayPath({ api, operation }) {
  const revision = api.current ? "" : `;rev=${api.revision}`;
  const template = operation?.template ?? "";
  return `${apiPath(api)}${revision}${template === "/" ? "" : template}` || "/";
}
function apiPath({ path, version, versioning }) {
  const base = path === "" ? "" : `/${path}`;
  const inPath = versioning === null || versioning.scheme === "segment";
  if (!inPath || version === null) return base;
  return base.endsWith(`/${version}`) ? base : `${base}/${version}`;
}
var init_gateway_path = __esm({
  "src/core/gateway-path.ts"() {
    "use strict";
  }
});

// src/core/report.ts
function reportOf(input) {
  const { inventory, results, configuration } = input;
  const findings = findingsOf(results.flatMap(({ judgements }) => judgements));
  const gaps = [...inventory.gaps, ...unreadableDocuments(inventory).map(gapOf)];
  const complete = results.length > 0 && !gaps.some(({ lost }) => lost);
  const gateways = inventory.gateways.state === "present" ? inventory.gateways.value : [];
  return {
    schemaVersion: "1",
    kind: "service",
    tool: TOOL,
    evaluatedOn: input.today,
    environment: input.environment,
    pathBase: input.pathBase,
    source: { ...inventory.source, complete, gaps: gaps.map(reportedGap) },
    service: { ...inventory.service, gateways: gateways.map(({ id }) => id) },
    assumptions: assumptionsOf(results),
    change: null,
    summary: summaryOf(inventory, results, findings),
    operations: results.map(judgedSubject).sort(bySubject),
    findings,
    probes: [],
    exitCode: exitCodeOf(gate(findings, configuration), complete)
  };
}
function bySubject(a, b) {
  return a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
}
function gapOf({ id, why, place }) {
  return { code: "invalid-xml", what: `the policy ${id}: ${why}`, where: place, lost: true };
}
function reportedGap({ code, what, where, lost }) {
  return { code, what, where: whereOf(where), lost };
}
function whereOf({ file, line, column, resourceId }) {
  const position = line === null ? "" : `:${line}${column === null ? "" : `:${column}`}`;
  return file === null ? resourceId ?? "" : `${file}${position}`;
}
function judgedSubject(result) {
  const { subject: subject2, name, verdict, reasonCode, routes, judgements } = result;
  const { api, operation, space } = subject2;
  return {
    subject: name,
    api: api.id,
    revision: api.revision,
    current: api.current,
    workspace: space.workspace,
    operation: operation?.id ?? null,
    method: operation?.method?.toUpperCase() ?? null,
    path: gatewayPath(subject2),
    verdict,
    reason: reasonOf2(result),
    reasonCode,
    routes: routes.map(judgedRoute),
    findings: [
      ...new Set(
        judgements.map(
          ({ cause: { told: told2, document, anchor } }) => fingerprintOf(told2.rule, document, anchor)
        )
      )
    ]
  };
}
function reasonOf2({ verdict, judgements }) {
  const [first] = judgements;
  if (first !== void 0) return messageOf(first.cause.told);
  return verdict === "conforming" ? "On every route a validator that trusts exactly what is expected stands before everything that answers." : "Nothing is known that lets a request in.";
}
function judgedRoute({ route, proof }) {
  const by = proof.because.find(({ kind }) => kind === "validator");
  return {
    product: route.product?.id ?? null,
    reach: route.reach,
    counted: route.counted,
    gateway: null,
    verdict: proof.verdict,
    by: by === void 0 ? null : "validate-jwt",
    because: proof.because.map(({ kind, text: text3, issuers, audiences: audiences2, place }) => ({
      kind,
      text: text3,
      issuers,
      audiences: audiences2,
      ...place
    })),
    witness: proof.witness.map(({ scope, place, text: text3 }) => ({ scope, ...place, text: text3 })),
    request: null
  };
}
function assumptionsOf(results) {
  const open = results.filter(
    ({ routes }) => routes.some(
      ({ route, proof }) => route.reach === "possible" && !route.counted && proof.verdict !== "conforming"
    )
  );
  if (open.length === 0) return [];
  const text3 = `No key of a single API or of all APIs exists now; one would skip the policy of products and is not judged for ${open.length} ${open.length === 1 ? "subject" : "subjects"}.`;
  return [{ kind: "route", id: "possible", text: text3, verified: null }];
}
function summaryOf(inventory, results, findings) {
  const count2 = (wanted) => results.filter(({ verdict }) => verdict === wanted).length;
  const apis = new Set(
    inventory.spaces.flatMap(
      ({ workspace, apis: list3 }) => list3.map(({ id }) => JSON.stringify([workspace, id]))
    )
  );
  const covered = count2("conforming") + count2("other-control");
  return {
    apis: apis.size,
    subjects: results.length,
    conforming: count2("conforming"),
    otherControl: count2("other-control"),
    violating: count2("violating"),
    unknown: count2("unknown"),
    public: 0,
    exempt: 0,
    coverage: results.length === 0 ? null : Math.round(covered / results.length * 1e4) / 100,
    findings: bySeverity2(findings.filter(({ waived }) => !waived))
  };
}
function bySeverity2(findings) {
  const count2 = (wanted) => findings.filter(({ severity }) => severity === wanted).length;
  const [info, low, medium, high, critical] = SEVERITIES.map(count2);
  return {
    critical: critical ?? 0,
    high: high ?? 0,
    medium: medium ?? 0,
    low: low ?? 0,
    info: info ?? 0
  };
}
var init_report = __esm({
  "src/core/report.ts"() {
    "use strict";
    init_version();
    init_finding();
    init_unreadable();
    init_findings2();
    init_gate();
    init_gateway_path();
  }
});

// src/core/repository.ts
import { existsSync } from "node:fs";
import { dirname as dirname4, join as join3 } from "node:path";
function treeAround(folder) {
  for (let at2 = folder; ; at2 = dirname4(at2)) {
    if (existsSync(join3(at2, ".git"))) return { root: at2, pathBase: "repository" };
    if (dirname4(at2) === at2) return { root: folder, pathBase: "path" };
  }
}
var init_repository = __esm({
  "src/core/repository.ts"() {
    "use strict";
  }
});

// src/core/run-check.ts
var run_check_exports = {};
__export(run_check_exports, {
  check: () => check,
  runCheck: () => runCheck
});
import { resolve as resolve3 } from "node:path";
async function runCheck(request, world) {
  const report = await check(request, world);
  writeReports(request.reports, world, (reporter, view) => reporter.service(report, view));
  return report.exitCode;
}
async function check(request, world) {
  const path = resolve3(world.cwd, request.path);
  const tree = treeAround(path);
  const configuration = await loadConfiguration({ request, root: tree.root, cwd: world.cwd });
  const inventory = await sourceNamed(request.source).load({
    location: request.path,
    path,
    root: tree.root,
    pathBase: tree.root,
    environment: request.environment,
    log: world.log,
    signal: world.signal
  });
  return reportOf({
    inventory,
    results: judge(inventory, configuration),
    configuration,
    environment: request.environment,
    pathBase: tree.pathBase,
    today: request.today ?? world.today()
  });
}
var init_run_check = __esm({
  "src/core/run-check.ts"() {
    "use strict";
    init_load_configuration();
    init_sources();
    init_judge();
    init_outputs();
    init_report();
    init_repository();
  }
});

// src/proof/inspect-paths.ts
function followPaths(nodes) {
  const { arrival, answersBefore, steps } = walk2(nodes, {
    arrival: "surely",
    steps: [],
    answersBefore: false
  });
  const guaranteed = arrival === "never" ? "yes" : arrival === "surely" ? "no" : "unknown";
  return { guaranteed, answersBefore, witness: guaranteed === "no" ? steps : [] };
}
function walk2(nodes, from) {
  let now = from;
  for (const node of nodes) {
    if (now.arrival === "never") return now;
    if (isElement(node)) now = step(node, now);
    else if (node.kind === "text" && node.value.text.trim() !== "") now = maybe(now);
  }
  return now;
}
function step(element, from) {
  const policyClass = classOf(element.name, "http");
  return policyClass === void 0 ? maybe(from) : WALK_STEPS[policyClass](element, from);
}
function aside(element, from) {
  const inner = walk2(element.children, from);
  return {
    ...from,
    arrival: inner.arrival === from.arrival ? from.arrival : "maybe",
    answersBefore: inner.answersBefore
  };
}
function choose2(element, from) {
  const branches = elementsOf(element);
  const known4 = branches.every(({ name }) => name === "when" || name === "otherwise");
  if (!known4 || looseText(element) !== "") return maybe(from);
  const ways = branches.map(
    (branch) => walk2(branch.children, { ...from, steps: [...from.steps, enter2(branch)] })
  );
  if (!branches.some(({ name }) => name === "otherwise")) {
    ways.push({
      ...from,
      steps: [...from.steps, { element, text: "no condition of choose holds" }]
    });
  }
  const best = ways.reduce((a, b) => order(b.arrival) > order(a.arrival) ? b : a);
  return { ...best, answersBefore: ways.some((way) => way.answersBefore) };
}
function enter2(branch) {
  const condition = attribute(branch, "condition")?.raw.trim() ?? "";
  const text3 = branch.name === "otherwise" ? "otherwise" : `when ${condition} holds`;
  return { element: branch, text: text3 };
}
var maybe, never, answers, goesOn, cached, WALK_STEPS, order;
var init_inspect_paths = __esm({
  "src/proof/inspect-paths.ts"() {
    "use strict";
    init_document();
    init_values2();
    init_policy_classes();
    maybe = (from) => ({ ...from, arrival: "maybe" });
    never = (from) => ({ ...from, arrival: "never" });
    answers = (from) => ({ ...from, answersBefore: true });
    goesOn = (_, from) => from;
    cached = (_, from) => answers(from);
    WALK_STEPS = {
      validator: (_, from) => never(from),
      answer: (_, from) => never(answers(from)),
      mock: (element, from) => attribute(element, "enabled") === null ? never(answers(from)) : answers(from),
      "cache-lookup": cached,
      "semantic-cache-lookup": cached,
      inline: (element, from) => walk2(element.children, from),
      choose: choose2,
      concurrent: aside,
      "cache-value": aside,
      base: goesOn,
      fragment: goesOn,
      guard: goesOn,
      neutral: goesOn,
      "call-out": goesOn,
      redispatch: (_, from) => never(answers(from)),
      "set-header": goesOn,
      "set-query": goesOn,
      "set-status": goesOn,
      rewrite: goesOn,
      "gateway-credentials": goesOn
    };
    order = (arrival) => ["never", "maybe", "surely"].indexOf(arrival);
  }
});

// src/proof/inspect-validator.ts
function inspectValidator(element) {
  const spec = readValidator(element, AS_WRITTEN);
  const claims = spec.claims.map(({ name, match, values }) => ({
    name: written2(name),
    match: written2(match),
    values: values.map(writtenItem)
  }));
  const ofClaims = claims.filter(({ name }) => name === "aud").flatMap(({ values }) => values.map((value) => `claim:aud=${value}`));
  const isEntra2 = element.name === "validate-azure-ad-token";
  const tenant = spec.attributes.get("tenant-id");
  return {
    openidConfigs: spec.metadata.map(writtenItem),
    issuers: isEntra2 ? tenant === void 0 ? [] : [`tenant-id:${written2(tenant)}`] : spec.issuers.map(writtenItem),
    audiences: [...(spec.audiences ?? []).map(writtenItem), ...ofClaims],
    requiredClaims: claims,
    weaknesses: isEntra2 ? entraWeaknesses(spec) : weaknesses(spec)
  };
}
function writtenItem({ element, value }) {
  return value.kind === "constant" ? value.text : rawOf(element, value);
}
function written2(value) {
  if (value === null) return "";
  if (value.kind === "constant") return value.text;
  return value.kind === "expression" ? value.code : value.hole.name;
}
function rawOf(element, value) {
  const url = element.attributes.find(({ name }) => name === "url");
  if (url !== void 0) return url.value.raw.trim();
  const text3 = element.children.map((node) => node.kind === "text" ? node.value.raw : "");
  const raw = text3.join("").trim();
  return raw === "" ? written2(value) : raw;
}
function weaknesses(spec) {
  return Object.entries(CHECKS).flatMap(([id, check2]) => check2(spec) ? [id] : []);
}
function entraWeaknesses(spec) {
  return noAudience(spec) ? ["audience-missing"] : [];
}
var NOWHERE5, AS_WRITTEN, has, isFalse, fromRequest, noAudience, SOURCES3, LONG_SKEW, CHECKS;
var init_inspect_validator = __esm({
  "src/proof/inspect-validator.ts"() {
    "use strict";
    init_request_reading();
    init_validator2();
    init_validator_spec();
    NOWHERE5 = { file: null, line: null, column: null, resourceId: null };
    AS_WRITTEN = {
      document: (name) => `namedValues/${name}`,
      lookup: (name) => ({ state: "known", text: `{{${name}}}`, place: NOWHERE5 })
    };
    has = (spec, name) => spec.attributes.has(name);
    isFalse = (spec, name) => {
      const value = spec.attributes.get(name);
      return value !== void 0 && booleanOf(value) === false;
    };
    fromRequest = (items) => items.some(({ value }) => value.kind === "expression" && readsRequest(value.code));
    noAudience = ({ audiences: audiences2, claims }) => audiences2 === null && !claims.some(
      ({ name, values }) => name?.kind === "constant" && name.text === "aud" && values.length > 0
    );
    SOURCES3 = ["header-name", "query-parameter-name", "token-value"];
    LONG_SKEW = 300;
    CHECKS = {
      "audience-from-request": ({ audiences: audiences2 }) => fromRequest(audiences2 ?? []),
      "audience-missing": noAudience,
      "clock-skew-long": ({ attributes }) => {
        const skew = attributes.get("clock-skew");
        return skew?.kind === "constant" && Number(skew.text) > LONG_SKEW;
      },
      "expiry-not-required": (spec) => isFalse(spec, "require-expiration-time"),
      "failure-code-unusual": ({ attributes }) => {
        const code = attributes.get("failed-validation-httpcode");
        return code?.kind === "constant" && !isRejection(code.text);
      },
      "issuer-from-request": ({ issuers, metadata }) => fromRequest([...issuers, ...metadata]),
      "issuer-unchecked": ({ issuers, metadata, keys }) => issuers.length === 0 && metadata.length === 0 && keys.length > 0,
      "key-inline": ({ keys }) => keys.length > 0,
      "no-key-source": ({ keys, metadata }) => keys.length === 0 && metadata.length === 0,
      "scheme-not-required": (spec) => {
        const header = spec.attributes.get("header-name");
        const reads = header?.kind === "constant" && header.text.toLowerCase() === "authorization";
        return reads && !has(spec, "require-scheme");
      },
      "token-in-query": (spec) => has(spec, "query-parameter-name"),
      "token-source-ambiguous": (spec) => SOURCES3.filter((name) => has(spec, name)).length > 1,
      "token-source-unsafe": ({ attributes }) => attributes.get("token-value")?.kind === "constant",
      "unsigned-accepted": (spec) => isFalse(spec, "require-signed-tokens")
    };
  }
});

// src/proof/inspect.ts
function inspectText(file, text3) {
  const tree = readSnippet(text3);
  if (!tree.readable) return refused2(file, tree);
  const roots = tree.nodes.filter(isElement);
  const [root] = roots;
  if (root === void 0) return unreadable3(file, "The text holds no element.");
  const whole = roots.find(({ name }) => name === "policies" || name === "fragment");
  if (roots.length > 1 && whole !== void 0) {
    return unreadable3(file, `<${whole.name}> is not the only root element.`);
  }
  if (root.name === "policies") return inspectDocument(file, tree, root);
  const isFragment = root.name === "fragment";
  const nodes = isFragment ? root.children : tree.nodes;
  const at2 = { file, tree };
  return {
    ...judged(at2, nodes),
    root: isFragment ? "fragment" : "other",
    validators: validatorsIn(at2, nodes, "fragment"),
    baseInInbound: false
  };
}
function unreadable3(file, error) {
  return {
    file,
    readable: false,
    error,
    root: null,
    validators: [],
    guaranteed: "unknown",
    answersBefore: false,
    baseInInbound: false,
    witness: []
  };
}
function refused2(file, { line, column, message }) {
  return unreadable3(file, `${line}:${column}: ${message}`);
}
function inspectDocument(file, tree, root) {
  const at2 = { file, tree };
  const sections = elementsOf(root);
  const inbound = sections.filter(({ name }) => name === "inbound").flatMap(({ children }) => children);
  return {
    ...judged(at2, inbound),
    root: "policies",
    validators: sections.flatMap(
      ({ name, children }) => validatorsIn(at2, children, SECTIONS.find((section2) => section2 === name) ?? name)
    ),
    baseInInbound: holdsBase(inbound)
  };
}
function judged(at2, nodes) {
  const { guaranteed, answersBefore, witness } = followPaths(nodes);
  const steps = witness.map((step2) => stepAt(at2, step2));
  return {
    file: at2.file,
    readable: true,
    error: null,
    guaranteed,
    answersBefore,
    witness: guaranteed === "no" ? [...steps, lastStep(at2)] : []
  };
}
function stepAt({ file, tree }, { element, text: text3 }) {
  return { scope: "document", ...placeIn(textAt2(file, tree), element.startTag), text: text3 };
}
function lastStep({ file }) {
  const text3 = "end of inbound: no validator of this file was passed";
  return { scope: "document", file, line: null, column: null, resourceId: null, text: text3 };
}
function holdsBase(nodes) {
  return nodes.some(
    (node) => isElement(node) && (node.name === "base" || holdsBase(node.children))
  );
}
function validatorsIn(at2, nodes, section2, insideChoose = false) {
  return nodes.filter(isElement).flatMap((element) => {
    if (!isValidator(element)) {
      const inside = insideChoose || element.name === "choose";
      return validatorsIn(at2, element.children, section2, inside);
    }
    const { line, column } = placeIn(textAt2(at2.file, at2.tree), element.startTag);
    const here = { section: section2, line: line ?? 1, column: column ?? 1, insideChoose };
    return [{ policy: element.name, ...here, ...inspectValidator(element) }];
  });
}
var textAt2;
var init_inspect = __esm({
  "src/proof/inspect.ts"() {
    "use strict";
    init_document();
    init_inspect_paths();
    init_inspect_validator();
    init_validator2();
    textAt2 = (file, tree) => ({
      tree,
      start: { file, line: 1, column: 1, resourceId: null },
      embedded: false
    });
  }
});

// src/core/run-inspect.ts
var run_inspect_exports = {};
__export(run_inspect_exports, {
  runInspect: () => runInspect
});
import { readFileSync as readFileSync3, statSync as statSync3 } from "node:fs";
import { resolve as resolve4 } from "node:path";
function runInspect(request, world) {
  const files = request.files.map((file) => inspectFile(file, world.cwd));
  writeReports(request.reports, world, (reporter, view) => reporter.inspection(files, view));
  const complete = files.every(({ readable }) => readable);
  return Promise.resolve(complete ? EXIT.passed : EXIT.incomplete);
}
function inspectFile(file, cwd) {
  const path = resolve4(cwd, file);
  const status = statSync3(path, { throwIfNoEntry: false });
  if (status === void 0) throw new UsageError(`${file} does not exist.`);
  if (!status.isFile())
    throw new UsageError(`${file} is no file; name the policy documents in it.`);
  if (status.size > POLICY_LIMITS.maxLength * 3) {
    return unreadable3(file, `The file has ${status.size} bytes, more than any policy can have.`);
  }
  const decoded = decodeText(readFileSync3(path));
  return decoded.readable ? inspectText(file, decoded.text) : unreadable3(file, decoded.message);
}
var init_run_inspect = __esm({
  "src/core/run-inspect.ts"() {
    "use strict";
    init_errors();
    init_decode_text();
    init_limits();
    init_inspect();
    init_outputs();
  }
});

// src/core/sample.ts
import { existsSync as existsSync2, readFileSync as readFileSync4 } from "node:fs";
import { dirname as dirname5, join as join4 } from "node:path";
import { fileURLToPath } from "node:url";
function samplePath() {
  for (let at2 = dirname5(fileURLToPath(import.meta.url)); ; at2 = dirname5(at2)) {
    const path = join4(at2, "samples", "acme");
    if (existsSync2(path)) return path;
    if (dirname5(at2) === at2) throw new Error("samples/acme is not there.");
  }
}
function storyOf(report) {
  const { subjects, conforming: conforming2, violating: violating2, unknown: unknown2 } = report.summary;
  const rules = (subject2) => [
    ...new Set(
      report.findings.filter(({ affected }) => affected.includes(subject2)).map(({ ruleId }) => ruleId)
    )
  ].sort();
  return {
    summary: { subjects, conforming: conforming2, violating: violating2, unknown: unknown2 },
    subjects: Object.fromEntries(
      report.operations.map(({ subject: subject2, verdict }) => [subject2, [verdict, rules(subject2)]])
    )
  };
}
function surprises(report, folder) {
  const written3 = JSON.parse(readFileSync4(join4(folder, "expected.json"), "utf8"));
  const told2 = storyOf(report);
  const want = flatten(written3);
  const got = flatten(told2);
  return [.../* @__PURE__ */ new Set([...want.keys(), ...got.keys()])].filter((key) => want.get(key) !== got.get(key)).sort().map(
    (key) => `${key}: expected ${want.get(key) ?? "nothing"}, got ${got.get(key) ?? "nothing"}`
  );
}
function flatten(value, path = "") {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return /* @__PURE__ */ new Map([[path, JSON.stringify(value)]]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...flatten(inner, path === "" ? key : `${path} › ${key}`)
    ])
  );
}
var init_sample = __esm({
  "src/core/sample.ts"() {
    "use strict";
  }
});

// src/core/demo.ts
var demo_exports = {};
__export(demo_exports, {
  runDemo: () => runDemo
});
async function runDemo(world) {
  const folder = samplePath();
  world.out(INTRODUCTION);
  const report = await check(
    {
      source: "apiops",
      path: folder,
      issuer: null,
      audiences: [],
      config: null,
      environment: null,
      failOn: null,
      reports: [],
      today: "2026-11-23"
    },
    world
  );
  for (const piece of REPORTERS.text.service(report, world.terminal)) world.out(piece);
  const different = surprises(report, folder);
  if (different.length === 0) {
    world.out("\nThis is the story as samples/acme/README.md tells it.\n");
    return EXIT.passed;
  }
  world.out(
    `
The story came out differently:
${different.map((line) => `  ${line}
`).join("")}`
  );
  return EXIT.bug;
}
var INTRODUCTION;
var init_demo = __esm({
  "src/core/demo.ts"() {
    "use strict";
    init_errors();
    init_reporters();
    init_run_check();
    init_sample();
    INTRODUCTION = `Acme Ltd runs its APIs behind Azure API Management and trusts one Okta authorization server.
Its repository holds the service as an APIOps folder: mostly right, with a dozen mistakes of the
kind that reviews miss. This is what "apim-jwt check" says about it.

`;
  }
});

// src/hosts/cli/machine.ts
function thisProcess() {
  return {
    args: process.argv.slice(2),
    env: process.env,
    cwd: () => process.cwd(),
    now: () => /* @__PURE__ */ new Date(),
    stdout: channelOf(process.stdout),
    stderr: channelOf(process.stderr),
    setExitCode: (code) => {
      process.exitCode = code;
    },
    onStop: (listener) => {
      const stops = ["SIGINT", "SIGTERM"].map((signal) => {
        const stop = () => listener(signal);
        process.once(signal, stop);
        return () => process.off(signal, stop);
      });
      return () => stops.forEach((stop) => stop());
    }
  };
}
function channelOf(stream) {
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : void 0,
    write: (text3) => void stream.write(text3),
    onError: (listener) => void stream.on("error", listener)
  };
}

// src/hosts/cli/programs.ts
var PROGRAMS = {
  check: async (request, world) => (await Promise.resolve().then(() => (init_run_check(), run_check_exports))).runCheck(request, world),
  inspect: async (request, world) => (await Promise.resolve().then(() => (init_run_inspect(), run_inspect_exports))).runInspect(request, world),
  demo: async (world) => (await Promise.resolve().then(() => (init_demo(), demo_exports))).runDemo(world)
};

// src/hosts/cli/run.ts
init_errors();
init_terminal();
init_version();

// src/hosts/cli/command-line.ts
init_errors();
init_nearest();
import { parseArgs } from "node:util";

// src/hosts/cli/commands.ts
var ACME = "--issuer https://acme.okta.com/oauth2/default --audience api://acme";
var COMMANDS = {
  check: {
    summary: "prove for every operation that no request gets in without a valid token",
    operands: "",
    examples: [
      `apim-jwt check --path artifacts ${ACME}`,
      "apim-jwt check --report json=report.json"
    ],
    exits: [
      [0, "the gate passed"],
      [1, "the gate failed: something is open, or could not be decided"],
      [2, "wrong use, wrong configuration, or a path that does not exist"],
      [3, "something that exists was not read, or there is no operation at all"],
      [4, "a bug in this program"]
    ]
  },
  inspect: {
    summary: "look at policy documents on their own: validators, and the paths around them",
    operands: "FILE...",
    examples: ["apim-jwt inspect apis/orders/policy.xml", "apim-jwt inspect *.xml --report json"],
    exits: [
      [0, "all files were read, whatever is in them"],
      [2, "wrong use, or a file that does not exist"],
      [3, "a file could not be read"],
      [4, "a bug in this program"]
    ]
  },
  demo: {
    summary: "run check on a sample, to see what it finds",
    operands: "",
    examples: ["apim-jwt demo"],
    exits: [
      [0, "the story came out as expected"],
      [4, "it did not: a bug in this program"]
    ]
  }
};
var COMMAND_NAMES = ["check", "inspect", "demo"];
function commandNamed(name) {
  return COMMAND_NAMES.find((known4) => known4 === name) ?? null;
}

// src/hosts/cli/flags.ts
init_finding();

// src/model/request.ts
var REPORT_FORMATS = ["text", "json"];

// src/hosts/cli/flags.ts
var FAIL_ON = [...[...SEVERITIES].reverse(), "never"];
var SOURCES4 = ["apiops"];
var plain2 = { default: null, short: null, repeatable: false, choices: null };
var FLAGS = {
  source: {
    ...plain2,
    value: "SOURCE",
    help: "where the facts come from; this version reads artifact folders of APIOps",
    default: "apiops",
    commands: ["check"],
    choices: SOURCES4
  },
  path: {
    ...plain2,
    value: "PATH",
    help: "the folder to read",
    default: ".",
    commands: ["check"]
  },
  issuer: {
    ...plain2,
    value: "URL",
    help: "the issuer whose tokens are expected, as it stands in the tokens",
    commands: ["check"]
  },
  audience: {
    ...plain2,
    value: "TEXT",
    help: "an audience that is expected",
    repeatable: true,
    commands: ["check"]
  },
  config: {
    ...plain2,
    value: "FILE",
    help: "the configuration file; without the flag, the nearest .apim-jwt.yml from PATH up to the root of the repository",
    commands: ["check"]
  },
  environment: {
    ...plain2,
    value: "NAME",
    help: "the environment whose overrides (configuration.NAME.yaml) hold",
    commands: ["check"]
  },
  report: {
    ...plain2,
    value: "FORMAT[=FILE]",
    help: `write a report (${REPORT_FORMATS.join(", ")}) to a file, or to standard output instead of the text`,
    repeatable: true,
    commands: ["check", "inspect"]
  },
  "fail-on": {
    ...plain2,
    value: "SEVERITY",
    help: `the lowest severity that fails the gate (${FAIL_ON.join(", ")})`,
    default: "high",
    commands: ["check"],
    choices: FAIL_ON
  },
  today: {
    ...plain2,
    value: "YYYY-MM-DD",
    help: "the date to judge on; without the flag, SOURCE_DATE_EPOCH or the clock, in UTC",
    commands: ["check"]
  },
  help: {
    ...plain2,
    value: null,
    help: "show what a command does and which flags it takes",
    short: "h",
    commands: ["check", "inspect", "demo"]
  },
  version: {
    ...plain2,
    value: null,
    help: "show the version of this program",
    commands: ["check", "inspect", "demo"]
  }
};
var FLAG_LIST = Object.entries(FLAGS);
function flagNamed(name) {
  return FLAG_LIST.find(([known4]) => known4 === name)?.[1] ?? null;
}

// src/hosts/cli/command-line.ts
function readCommandLine(args) {
  const { flags, words } = split(args);
  const [first, ...operands] = words;
  if (flags.some(({ name }) => name === "help")) {
    return { wants: "help", command: first === void 0 ? null : commandNamed(first) };
  }
  for (const flag of flags) checkShape(flag);
  if (flags.some(({ name }) => name === "version")) return { wants: "version" };
  if (first === "help") return { wants: "help", command: helpTopic(operands) };
  const command = demandCommand(first);
  checkTogether(flags, command);
  const valuesOf2 = (wanted) => flags.flatMap(({ name, value }) => name === wanted && value !== void 0 ? [value] : []);
  return { wants: "run", command, operands, valuesOf: valuesOf2 };
}
function split(args) {
  const options = Object.fromEntries(
    FLAG_LIST.map(([name, { value, short }]) => [
      name,
      {
        type: value === null ? "boolean" : "string",
        ...short !== null && { short }
      }
    ])
  );
  const config = {
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true
  };
  const { tokens } = parseArgs(config);
  return {
    flags: tokens.flatMap(
      (token) => token.kind === "option" ? [
        {
          name: token.name,
          raw: token.rawName,
          value: token.value,
          inline: token.inlineValue === true
        }
      ] : []
    ),
    words: tokens.flatMap((token) => token.kind === "positional" ? [token.value] : [])
  };
}
function helpTopic(operands) {
  const [topic] = operands;
  return topic === void 0 ? null : demandCommand(topic);
}
function demandCommand(word) {
  const all = COMMAND_NAMES.join(", ");
  if (word === void 0) {
    throw new UsageError(
      `No command was given; the commands are ${all}, and 'apim-jwt --help' explains them.`
    );
  }
  const command = commandNamed(word);
  if (command !== null) return command;
  const near = nearest(word, COMMAND_NAMES);
  const hint = near === null ? `the commands are ${all}` : `did you mean '${near}'?`;
  throw new UsageError(`Unknown command '${word}'; ${hint}${near === null ? "." : ""}`);
}
function checkShape({ name, raw, value, inline: inline2 }) {
  const flag = flagNamed(name);
  if (flag === null) {
    const near = nearest(
      name,
      FLAG_LIST.map(([known4]) => known4)
    );
    const hint = near === null ? "'apim-jwt --help' lists the flags." : `did you mean '--${near}'?`;
    throw new UsageError(`Unknown flag '${raw}'; ${hint}`);
  }
  if (flag.value === null) {
    if (value !== void 0)
      throw new UsageError(`${raw} takes no value, but '${value}' was given.`);
    return;
  }
  checkValue(raw, flag, { value, inline: inline2 });
}
function checkValue(raw, flag, given) {
  const { value, inline: inline2 } = given;
  const form = `${raw}=${flag.value ?? ""}`;
  if (value === void 0 || !inline2 && value.startsWith("-") && value !== "-") {
    const seen3 = value === void 0 ? "" : `, and '${value}' looks like a flag`;
    throw new UsageError(`${raw} needs a value${seen3}; write ${form}.`);
  }
  if (value === "")
    throw new UsageError(`${raw} has an empty value; write ${form}, or leave it out.`);
}
function checkTogether(flags, command) {
  const seen3 = /* @__PURE__ */ new Map();
  for (const { name, raw, value } of flags) {
    const flag = flagNamed(name);
    if (flag?.commands.includes(command) === false) {
      const owners = flag.commands.map((owner) => `'${owner}'`).join(", ");
      throw new UsageError(`${raw} is a flag of ${owners}, not of '${command}'; leave it out.`);
    }
    const before = seen3.get(name);
    if (flag?.repeatable === false && before !== void 0) {
      throw new UsageError(
        `${raw} is given twice ('${before}' and '${value ?? ""}'); give it once.`
      );
    }
    seen3.set(name, value ?? "");
  }
}

// src/hosts/cli/dates.ts
init_errors();
var LAST_SECOND = 253402300799;
function dateOf(value) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? /* @__PURE__ */ new Date(`${value}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new UsageError(
      `--today is '${value}', which is no date; write YYYY-MM-DD, as in 2027-01-31.`
    );
  }
  return value;
}
function defaultDate(epoch, now) {
  if (epoch === void 0 || epoch === "") return now.toISOString().slice(0, 10);
  const seconds = /^\d{1,12}$/.test(epoch) ? Number(epoch) : Number.NaN;
  if (!(seconds <= LAST_SECOND)) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is '${epoch}'; it must be whole seconds since 1970, or not be set.`
    );
  }
  return new Date(seconds * 1e3).toISOString().slice(0, 10);
}

// src/hosts/cli/failure.ts
init_errors();
init_terminal();
var LONGEST3 = 2e3;
function failureOf(error, debug) {
  if (error instanceof ConformanceError) {
    return { exitCode: error.exitCode, lines: [`apim-jwt: ${visible(error.message, LONGEST3)}`] };
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const how = debug ? "Please report it with the lines below and the command you ran." : "Please report it with this line and the command you ran; APIM_JWT_DEBUG=1 adds where it happened.";
  const stack = debug && error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return {
    exitCode: EXIT.bug,
    lines: [
      `apim-jwt: Bug in this program: ${visible(what, LONGEST3)}. ${how}`,
      ...stack.map((line) => visible(line, LONGEST3))
    ]
  };
}

// src/hosts/cli/help.ts
var WHAT = "Proves that every operation of an Azure API Management service demands a valid Okta token, or shows the request that gets past.";
var WIDEST2 = 100;
var NARROWEST2 = 60;
function helpText(command, columns) {
  const width = Math.min(WIDEST2, Math.max(NARROWEST2, columns));
  const sections = command === null ? programHelp(width) : commandHelp(command, width);
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function programHelp(width) {
  const commands = COMMAND_NAMES.map((name) => [name, COMMANDS[name].summary]);
  return [
    fold(WHAT, width, ""),
    ["Usage: apim-jwt COMMAND [FLAGS]"],
    ["Commands", ...twoColumns(commands, width)],
    ["Flags", ...twoColumns(flagRows(FLAG_LIST.filter(isGlobal)), width)],
    [
      "Begin with",
      "  apim-jwt demo",
      ...COMMANDS.check.examples.slice(0, 1).map((line) => `  ${line}`)
    ],
    ["'apim-jwt help COMMAND' tells more."]
  ];
}
function commandHelp(name, width) {
  const command = COMMANDS[name];
  const operands = command.operands === "" ? "" : ` ${command.operands}`;
  const own = FLAG_LIST.filter(([, { commands }]) => commands.includes(name));
  const exits = command.exits.map(([code, meaning3]) => [String(code), meaning3]);
  return [
    fold(`apim-jwt ${name}: ${command.summary}`, width, ""),
    [`Usage: apim-jwt ${name}${operands} [FLAGS]`],
    ["Flags", ...twoColumns(flagRows(own), width)],
    ["Examples", ...command.examples.map((example) => `  ${example}`)],
    ["Exit codes", ...twoColumns(exits, width)]
  ];
}
function isGlobal([, { commands }]) {
  return COMMAND_NAMES.every((name) => commands.includes(name));
}
function flagRows(flags) {
  return flags.map(([name, flag]) => {
    const short = flag.short === null ? "" : `-${flag.short}, `;
    const value = flag.value === null ? "" : ` ${flag.value}`;
    const notes = [
      ...flag.repeatable ? ["repeatable"] : [],
      ...flag.default === null ? [] : [`default ${flag.default}`]
    ];
    const note2 = notes.length === 0 ? "" : ` [${notes.join(", ")}]`;
    return [`${short}--${name}${value}`, flag.help + note2];
  });
}
function twoColumns(rows, width) {
  const left = Math.max(...rows.map(([name]) => name.length));
  const blanks = " ".repeat(left + 4);
  return rows.flatMap(
    ([name, text3]) => fold(text3, width, blanks).map(
      (line, index) => index === 0 ? `  ${name.padEnd(left)}  ${line.trimStart()}` : line
    )
  );
}
function fold(text3, width, indent) {
  const lines = [];
  let line = indent;
  for (const word of text3.split(" ")) {
    if (line.length + word.length + 1 > width && line.trim() !== "") {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}

// src/hosts/cli/outlet.ts
function outletOf(channel, onLoss) {
  let open = true;
  channel.onError((error) => {
    const first = open;
    open = false;
    if (first && !isClosedPipe(error)) onLoss(error);
  });
  return {
    write: (text3) => {
      if (open) channel.write(text3);
    }
  };
}
function isClosedPipe(error) {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

// src/hosts/cli/requests.ts
init_errors();
init_inventory();
init_nearest();
function checkRequest(line) {
  const [operand] = line.operands;
  if (operand !== void 0) {
    throw new UsageError(`'check' takes no argument '${operand}'; did you mean --path ${operand}?`);
  }
  const one = (flag) => line.valuesOf(flag)[0] ?? null;
  const failOn = one("fail-on");
  const today = one("today");
  return {
    source: sourceOf(one("source") ?? FLAGS.source.default),
    path: one("path") ?? FLAGS.path.default,
    issuer: one("issuer"),
    audiences: line.valuesOf("audience"),
    config: one("config"),
    environment: one("environment"),
    failOn: failOn === null ? null : oneOf("fail-on", failOn, FAIL_ON),
    reports: targetsOf(line),
    today: today === null ? null : dateOf(today)
  };
}
function inspectRequest(line) {
  if (line.operands.length === 0) {
    throw new UsageError("'inspect' needs a policy document; write apim-jwt inspect FILE.");
  }
  const reports = targetsOf(line);
  if (reports.length > 1) throw new UsageError("--report is given twice; 'inspect' writes one.");
  return { files: line.operands, reports };
}
function demandNoOperands({ command, operands }) {
  const [operand] = operands;
  if (operand === void 0) return;
  throw new UsageError(`'${command}' takes no argument, but '${operand}' was given; leave it out.`);
}
function sourceOf(value) {
  if (SOURCE_KINDS.some((kind) => kind === value) && !SOURCES4.some((one) => one === value)) {
    throw new UsageError(
      `--source '${value}' is not available in this version; available: ${SOURCES4.join(", ")}.`
    );
  }
  return oneOf("source", value, SOURCES4);
}
function oneOf(flag, value, allowed) {
  const found = allowed.find((one) => one === value);
  if (found !== void 0) return found;
  const near = nearest(value, allowed);
  const hint = near === null ? "" : ` (did you mean '${near}'?)`;
  throw new UsageError(`--${flag} is '${value}'${hint}; it must be one of ${allowed.join(", ")}.`);
}
function targetsOf(line) {
  const targets = line.valuesOf("report").map(targetOf2);
  const seen3 = /* @__PURE__ */ new Set();
  for (const { file } of targets) {
    if (!seen3.has(file)) {
      seen3.add(file);
      continue;
    }
    throw new UsageError(
      file === null ? "Two reports would go to standard output; give one of them a file, as in --report json=report.json." : `Two reports would be written to '${file}'; give each a file of its own.`
    );
  }
  return targets;
}
function targetOf2(value) {
  const [, name = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
  const format = oneOf("report", name, REPORT_FORMATS);
  if (file === "") {
    throw new UsageError(
      `--report '${value}' names no file behind '='; write --report ${format}=FILE.`
    );
  }
  return { format, file: file ?? null };
}

// src/hosts/cli/terminal-look.ts
var DEFAULT_COLUMNS = 100;
function lookOf(stdout, env) {
  return { color: wantsColor(stdout, env), columns: stdout.columns ?? columnsOf(env) };
}
function wantsColor(stdout, env) {
  const forced = env["FORCE_COLOR"];
  if (forced !== void 0 && forced !== "") return forced !== "0" && forced !== "false";
  if ((env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return false;
  return stdout.isTerminal;
}
function columnsOf(env) {
  const columns = Number(env["COLUMNS"]);
  return Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_COLUMNS;
}

// src/hosts/cli/run.ts
var STOPPED = { SIGINT: 130, SIGTERM: 143 };
async function run(machine, programs) {
  const errors = outletOf(machine.stderr, () => void 0);
  const stop = new AbortController();
  const stoppedBy = [];
  const forget = machine.onStop((signal2) => {
    stoppedBy.push(signal2);
    stop.abort();
  });
  const losses = [];
  const outlet = outletOf(machine.stdout, (error) => {
    losses.push(error);
    errors.write(`apim-jwt: Standard output cannot be written: ${visible(error.message)}.
`);
    machine.setExitCode(EXIT.usage);
  });
  const log = (line) => errors.write(`${visible(line)}
`);
  const outputs = { out: outlet.write, log, signal: stop.signal };
  const { exitCode, lines } = await ending(machine, programs, outputs);
  forget();
  const [signal] = stoppedBy;
  if (signal === void 0) {
    for (const line of lines) errors.write(`${line}
`);
    machine.setExitCode(losses.length > 0 ? EXIT.usage : exitCode);
    return;
  }
  errors.write(`apim-jwt: Stopped by ${signal}; the result does not count.
`);
  machine.setExitCode(STOPPED[signal]);
}
async function ending(machine, programs, outputs) {
  try {
    return { exitCode: await answer2(machine, programs, outputs), lines: [] };
  } catch (error) {
    return failureOf(error, machine.env["APIM_JWT_DEBUG"] === "1");
  }
}
async function answer2(machine, programs, outputs) {
  const line = readCommandLine(machine.args);
  const terminal = lookOf(machine.stdout, machine.env);
  if (line.wants === "version") {
    outputs.out(`${VERSION}
`);
    return EXIT.passed;
  }
  if (line.wants === "help") {
    outputs.out(helpText(line.command, terminal.columns));
    return EXIT.passed;
  }
  const today = () => defaultDate(machine.env["SOURCE_DATE_EPOCH"], machine.now());
  const world = { ...outputs, cwd: machine.cwd(), terminal, today };
  if (line.command === "check") return programs.check(checkRequest(line), world);
  if (line.command === "inspect") return programs.inspect(inspectRequest(line), world);
  demandNoOperands(line);
  return programs.demo(world);
}

// src/hosts/cli/main.ts
function main() {
  return run(thisProcess(), PROGRAMS);
}

// src/main.ts
async function start(host) {
  const hosts = { cli: main };
  await hosts[host]();
}
export {
  start
};
