import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'sonarqube-token': {
    kind: 'secret',
    title: 'SonarQube token',
    provider: 'SonarQube',
    docs: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
    rotate: 'https://sonarcloud.io/account/security',
    envVar: 'SONAR_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['squ_', 'sqp_', 'sqa_', 'sonar'],
    // User, project and global analysis tokens; before them, 40 bare digits.
    pattern: firstOf(
      standalone(/sq[upa]_[0-9a-f]{40}/),
      assigned(near('sonar', 'token|login|passw|api[_-]?key|auth'), /[0-9a-f]{40}/),
      nearby(['sonar'], '{hex:40}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'sonarqube-token': {
    match: [
      'SONAR_TOKEN=«sqp_{hex:40}»',
      'mvn sonar:sonar -Dsonar.login=«{hex:40}»',
      'sonar {\n  properties {\n    property "sonar.token", "«squ_{hex:40}»"\n  }\n}',
      'sonar.token=«sqa_{hex:40}»',
    ],
    ignore: ['sonar.scm.revision={hex:40}', 'sqp_{hex:10}', 'sonar.login=$SONAR_TOKEN'],
  },
};
