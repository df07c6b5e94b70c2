// In place of @vscode/spdlog, whose compiled part is not built: appends to the log file at once.
const fs = require('node:fs');
const path = require('node:path');

class Logger {
  #file;
  #level = 0;
  constructor(_type, _name, file) {
    this.#file = file;
  }
  #write(level, message) {
    if (level >= this.#level) fs.appendFileSync(this.#file, message);
  }
  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  // VS Code formats its lines itself.
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}

async function createLogger(name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

// One by one: VS Code imports them by name.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
