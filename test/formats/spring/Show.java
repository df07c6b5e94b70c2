import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;

public class Show {
  public static void main(String[] keys) {
    var environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    for (String key : keys) System.out.println(environment.getRequiredProperty(key));
  }
}
