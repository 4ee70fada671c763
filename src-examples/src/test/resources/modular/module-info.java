/** An application made of modules that uses the whole library. */
module app {
  requires dev.qose.core;
  requires dev.qose.jaxb;
  requires dev.qose.schema;
  requires dev.qose.validate;

  // dev.qose.core is an automatic module, which cannot say that it requires this.
  requires com.fasterxml.jackson.core;
}
