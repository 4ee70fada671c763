/**
 * How QoS metadata is written: {@link dev.qose.jaxb.QosXml} reads and writes the QoS block, {@code
 * capabilities} puts it into capabilities documents and takes it out, {@code bind} holds the JAXB
 * classes for those who want them.
 *
 * <p>JAXB is needed for {@code bind} alone, and not brought: add {@code
 * org.glassfish.jaxb:jaxb-runtime} for it. On the module path it must be named then: {@code
 * requires org.glassfish.jaxb.runtime}.
 */
@NullMarked
package dev.qose.jaxb;

import org.jspecify.annotations.NullMarked;
