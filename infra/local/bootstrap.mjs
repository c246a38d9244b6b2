// Installs what the npm scripts need. Runs on the Node that the user has (20 or newer), before the project's
// own Node is there: plain JavaScript, nothing imported but Node's own modules.
// With --emulator the local AWS is installed too; with --if-missing packages that are there are left as they are.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PINNED_NODE = join(PROJECT, 'node_modules', '.bin', 'node');
const REQUIREMENTS = join(PROJECT, 'infra', 'local', 'requirements.txt');
const VENV = join(PROJECT, '.local', 'venv');
const VENV_DONE = join(VENV, 'installed-requirements.txt');

class PlainError extends Error {}

try {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new PlainError(`This needs Node 20 or newer; here is ${process.version}. See https://nodejs.org`);
  }
  const emulatorWanted = process.argv.includes('--emulator') && !process.env.AWS_ENDPOINT_URL;
  const python = emulatorWanted && !venvIsCurrent() ? findPython() : null;
  await Promise.all([installPackages(), python && installEmulator(python)]);
} catch (error) {
  console.error(
    error instanceof PlainError ? `\n${error.message}` : `\nThe preparation failed: ${error.message}`,
  );
  process.exitCode = 1;
}

async function installPackages() {
  if (process.argv.includes('--if-missing') && existsSync(PINNED_NODE)) return;
  if (packagesAreCurrent()) return;
  const npm = process.env.npm_execpath;
  const [program, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  await run('Installing npm packages', program, [
    ...before,
    'ci',
    '--loglevel=error',
    '--no-fund',
    '--no-audit',
  ]);
  if (!packagesAreCurrent()) {
    throw new PlainError(
      'npm ci ended well, but the packages are not there. Remove node_modules and try again.',
    );
  }
}

/** Compares what is installed with the lock file; npm's time stamps don't tell (a checkout renews the lock's). */
function packagesAreCurrent() {
  const installed = readPackages(join(PROJECT, 'node_modules', '.package-lock.json'));
  if (installed === null || !existsSync(PINNED_NODE)) return false;
  const locked = readPackages(join(PROJECT, 'package-lock.json'));
  if (locked === null)
    throw new PlainError('package-lock.json is missing. Restore it: git checkout package-lock.json');
  delete locked[''];
  const sameOrLeftOut = ([path, entry]) =>
    installed[path] ? installed[path].version === entry.version : Boolean(entry.optional || entry.peer);
  return (
    Object.entries(locked).every(sameOrLeftOut) && Object.keys(installed).every((path) => path in locked)
  );
}

function readPackages(lockPath) {
  try {
    return JSON.parse(readFileSync(lockPath, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

function venvIsCurrent() {
  return existsSync(VENV_DONE) && readFileSync(VENV_DONE, 'utf8') === readFileSync(REQUIREMENTS, 'utf8');
}

/** The first Python of at least 3.10 that can make virtual environments. */
function findPython() {
  const names = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
  let withoutVenv = null;
  for (const name of names) {
    const version = spawnSync(name, ['-c', 'import sys; print(sys.version_info >= (3, 10))'], {
      encoding: 'utf8',
    });
    if (version.status !== 0 || version.stdout.trim() !== 'True') continue;
    if (spawnSync(name, ['-c', 'import venv, ensurepip']).status === 0) return name;
    withoutVenv ??= name;
  }
  throw new PlainError(
    withoutVenv
      ? `${withoutVenv} lacks its venv module, which the local AWS needs.\nInstall it, on Debian or Ubuntu: apt-get install python3-venv`
      : 'The local AWS needs Python 3.10 or newer, and none was found.\nInstall it from https://www.python.org or with your package manager.',
  );
}

async function installEmulator(python) {
  rmSync(VENV, { recursive: true, force: true });
  mkdirSync(dirname(VENV), { recursive: true });
  await run('Making a Python environment for the local AWS', python, ['-m', 'venv', VENV]);
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--requirement',
    REQUIREMENTS,
  ];
  await run('Installing the local AWS', join(VENV, 'bin', 'python'), pip);
  writeFileSync(VENV_DONE, readFileSync(REQUIREMENTS, 'utf8'));
}

/** Runs a program between two lines of progress; shows what it wrote only if it fails. */
function run(what, program, args) {
  console.log(`${what} …`);
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) =>
      reject(
        new PlainError(error.code === 'ENOENT' ? `${what} failed: there is no ${program}.` : error.message),
      ),
    );
    child.once('close', (code) => {
      if (code !== 0) return reject(new PlainError(`${what} failed (exit code ${code}):\n${output.trim()}`));
      console.log(`${what}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      resolve();
    });
  });
}
