/**
 * The schemas, code lists and rules of Quality of Service metadata, and the catalog that finds them
 * without a network.
 *
 * <p>{@link dev.qose.schema.QosCatalog} answers every request for a schema from this library or
 * from a user's own XML catalogs and refuses the rest; {@link dev.qose.schema.SchemaSet} compiles
 * what belongs together; {@link dev.qose.schema.SchemaDocument} names the single schemas; {@link
 * dev.qose.schema.SchematronPhase} holds the rules for what schemas cannot say.
 */
@NullMarked
package dev.qose.schema;

import org.jspecify.annotations.NullMarked;
