import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;

public class Show {
  public static void main(String[] keys) throws Exception {
    var context = new LoggerContext();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure("logback.xml");
    System.out.println(context.getName());
    for (String key : keys) System.out.println(context.getProperty(key));
  }
}
