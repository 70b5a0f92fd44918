// Cleans a file as a peer does: node clean.mjs PEER FOLDER IN OUT
// FOLDER holds the peer's node_modules. Prints the milliseconds that the work took, without the start of node
// and without reading and writing the file, and the peak memory in MB.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [peer, folder, input, output] = process.argv.slice(2);
const load = createRequire(`${folder}/package.json`);
const asModule = (path) => import(pathToFileURL(`${folder}/node_modules/${path}`));

// Each answers a function from text to text; what it needs before the first file is not counted.
const peers = {
    async harSanitizer() {
        const { sanitize } = load('har-sanitizer');
        return async (text) => JSON.stringify(await sanitize(JSON.parse(text)));
    },
    // The paths that its users write down: headers, cookies, query, form and body of each request.
    async fastRedact() {
        const sides = ['request', 'response'];
        const paths = sides.flatMap((side) =>
            ['headers', 'cookies', 'queryString', 'postData.params'].map((list) => `${side}.${list}[*].value`));
        const redact = load('fast-redact')({
            paths: [...paths, 'request.url', 'request.postData.text', 'response.content.text'],
            serialize: false,
        });
        return (text) => {
            const har = JSON.parse(text);
            har.log.entries.forEach((entry) => redact(entry));
            return JSON.stringify(har);
        };
    },
    async redactPii() {
        const redactor = new (load('redact-pii').SyncRedactor)();
        return (text) => text.split('\n').map((line) => redactor.redact(line)).join('\n');
    },
    async secretlint() {
        const { lintSource } = await asModule('@secretlint/core/module/index.js');
        const { creator } = await asModule('@secretlint/secretlint-rule-preset-recommend/module/index.js');
        const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
        return async (text) => {
            const source = { filePath: input, content: text, ext: '.log', contentType: 'text' };
            const { messages } = await lintSource({ source, options: { config } });
            const parts = [];
            let end = 0;
            for (const { range } of messages.toSorted((a, b) => a.range[0] - b.range[0])) {
                if (range[0] >= end) {
                    parts.push(text.slice(end, range[0]), '*'.repeat(range[1] - range[0]));
                    end = range[1];
                }
            }
            return parts.join('') + text.slice(end);
        };
    },
};

const clean = await peers[peer]();
const text = readFileSync(input, 'utf8');
const begin = performance.now();
const cleaned = await clean(text);
const milliseconds = performance.now() - begin;
writeFileSync(output, cleaned);
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
