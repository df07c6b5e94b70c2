// In place of @vscode/native-watchdog, whose compiled part is not built: it ends an extension host that outlives its
// server, and here the whole process group is ended.
exports.start = () => {};
exports.exit = (code) => process.exit(code);
