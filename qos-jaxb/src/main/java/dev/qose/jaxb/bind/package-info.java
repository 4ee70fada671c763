/**
 * The bindings: what XJC makes of the schemas lies below this package, and here lies what it lacks.
 *
 * <p>Most people want {@link dev.qose.jaxb.QosXml}. The bindings are for those who compose QoS
 * metadata with JAXB classes of their own:
 *
 * <pre>{@code
 * JAXBContext context = QosBinding.newContext(); // costly: keep it
 *
 * NumberWithUnitType percent = new NumberWithUnitType();
 * percent.setValue(99.5);
 * percent.setUom("%");
 * ReferenceType metric = new ReferenceType();
 * metric.setHref(Metric.AVAILABILITY_MONTHLY.href());
 * QualityOfServiceStatementType statement = new QualityOfServiceStatementType();
 * statement.getMetric().add(metric);
 * statement.setMoreThanOrEqual(percent);
 * QualityOfServiceMetadataType qos = new QualityOfServiceMetadataType();
 * qos.getQualityOfServiceStatement().add(statement);
 *
 * Marshaller marshaller = context.createMarshaller();
 * marshaller.marshal(new dev.qose.jaxb.bind.wms.ObjectFactory().createQualityOfServiceMetadata(qos), out);
 *
 * Object read = context.createUnmarshaller().unmarshal(in); // a JAXBElement<QualityOfServiceMetadataType>
 * }</pre>
 *
 * <p>{@link dev.qose.jaxb.bind.QosBinding#fromModel} and {@link
 * dev.qose.jaxb.bind.QosBinding#toModel} lead from the model to these classes and back.
 *
 * <p>What differs from XJC's defaults: {@code xs:time} is {@link dev.qose.core.model.XsdTime},
 * exact to the letter; numbers are written plainly; lists of days, numbers and feature types are
 * {@link dev.qose.jaxb.bind.DayList}, {@link dev.qose.jaxb.bind.DoubleList} and {@link
 * dev.qose.jaxb.bind.TypeNamesList}; XLink's enumerations are strings; metadata in place ({@code
 * ows:AbstractMetaData}, {@code ows:AdditionalParameters}) is a DOM element, since it may be any
 * XML. What plain JAXB does not do, and {@code QosXml} does: resolve the prefixes of feature types,
 * choose readable prefixes, keep blanks between foreign elements, escape tabs in attributes, report
 * what it cannot read.
 *
 * <p>Never send a whole capabilities document through JAXB: it drops what it does not know.
 */
@NullMarked
package dev.qose.jaxb.bind;

import org.jspecify.annotations.NullMarked;
