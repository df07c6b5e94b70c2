// Makes the sample workspace that the launch configurations of .vscode/ open.
import { makeSample, sample } from './sample.ts';

makeSample(sample);
