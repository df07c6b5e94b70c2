import './typing.ts';
import './moveToEnv.ts';
import './ignoring.ts';
import './commands.ts';
