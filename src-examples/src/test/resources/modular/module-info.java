/** An application made of modules that uses the whole library. */
module app {
  requires dev.qose.core;
  requires dev.qose.jaxb;
  requires dev.qose.schema;
  requires dev.qose.validate;

  // Ours are automatic modules, which cannot say what they require: the application says it.
  requires java.xml;
  requires com.fasterxml.jackson.core;
}
