import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;

public class Show {
  public static void main(String[] keys) {
    LoggerContext context = Configurator.initialize("show", "log4j2.xml");
    var substitutor = context.getConfiguration().getStrSubstitutor();
    for (String key : keys) System.out.println(substitutor.replace("${" + key + "}"));
  }
}
