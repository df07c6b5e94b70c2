import './typing.ts';
import './moveToEnv.ts';
import './moveAll.ts';
import './ignoring.ts';
import './commands.ts';
import './views.ts';
import './rename.ts';
import './surroundings.ts';
