// Runs a pipeline without Jenkins: the credentials are those of the environment, of which scripts get nothing else.
abstract class Pipeline extends Script {
  def bound = [:]

  def valueOf(String id) { System.getenv(id.toUpperCase().replace('-', '_')) }
  def credentials(String id) { valueOf(id) }
  def string(Map credential) { credential }

  def withCredentials(List credentials, Closure body) {
    def outer = bound
    bound = outer + credentials.collectEntries { [it.variable, valueOf(it.credentialsId)] }
    def result = body()
    bound = outer
    result
  }

  def sh(Map step) { step.returnStdout ? run(step.script) : sh(step.script) }
  def sh(CharSequence script) { print run(script) }

  def run(CharSequence script) {
    def variables = binding.variables.findAll { it.value instanceof CharSequence } + bound
    def process = ['sh', '-c', script.toString()].execute(variables.collect { "$it.key=$it.value" }, null)
    def text = process.text
    assert process.waitFor() == 0: process.err.text
    text
  }

  def agent(ignored) {}
  def retry(int count, Closure body) { body() }
  def stage(String name, Closure body) { body() }
  def methodMissing(String name, args) { args[0]() }
}

def configuration = new org.codehaus.groovy.control.CompilerConfiguration(scriptBaseClass: Pipeline.name)
new GroovyShell(getClass().classLoader, new Binding(any: null), configuration).evaluate(new File('Jenkinsfile'))
