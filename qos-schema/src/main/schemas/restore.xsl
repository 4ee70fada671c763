<?xml version="1.0" encoding="UTF-8"?>
<!--
  Gives a schema from the artifact org.ogc-schemas:ogc-schemas back the content that OGC published.

  That artifact serves code generation and differs in a few places, which would make validation
  inexact. Each is undone here. The build says how many it expects in a file; any other number means
  that the artifact has changed, and the build stops.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <xsl:param name="expected"/>

  <xsl:variable name="wms" select="/xs:schema[@targetNamespace = 'http://www.opengis.net/wms']"/>
  <xsl:variable name="fes" select="/xs:schema[@targetNamespace = 'http://www.opengis.net/fes/2.0']"/>
  <xsl:variable name="ows11" select="/xs:schema[@targetNamespace = 'http://www.opengis.net/ows/1.1']"/>
  <xsl:variable name="ows20" select="/xs:schema[@targetNamespace = 'http://www.opengis.net/ows/2.0']"/>

  <!-- Members of substitution groups that OGC never defined. -->
  <xsl:variable name="added" select="
      $wms/xs:element[@name = 'OtherExtendedCapabilities'
          and @substitutionGroup = 'wms:_ExtendedCapabilities']
    | $wms/xs:element[@name = 'OtherExtendedOperation'
          and @substitutionGroup = 'wms:_ExtendedOperation']
    | $fes/xs:element[@name = 'ProjectionClauseExtension'
          and @substitutionGroup = 'fes:AbstractProjectionClause']
    | $fes/xs:element[@name = 'SelectionClauseExtension'
          and @substitutionGroup = 'fes:AbstractSelectionClause']
    | $fes/xs:element[@name = 'SortingClauseExtension'
          and @substitutionGroup = 'fes:AbstractSortingClause']
    | $ows11/xs:element[@name = 'DatasetDescriptionSummaryExtension'
          and @substitutionGroup = 'ows:DatasetDescriptionSummary']
    | $ows11/xs:element[@name = 'OtherSourceExtension'
          and @substitutionGroup = 'ows:OtherSource']"/>

  <!-- A restriction that OGC published as an extension. -->
  <xsl:variable name="restricted" select="
      $ows20/xs:complexType[@name = 'AdditionalParametersType']/xs:complexContent
          /xs:restriction[@base = 'ows:AdditionalParametersBaseType']"/>

  <xsl:template match="/">
    <xsl:variable name="found" select="count($added | $restricted)"/>
    <xsl:if test="$found != $expected or $expected = 0">
      <xsl:message terminate="yes">
        <xsl:value-of select="concat('Expected to undo ', $expected, ' changes in the schema of ',
            xs:schema/@targetNamespace, ' but found ', $found,
            '. Compare the artifact with the schemas that OGC publishes.')"/>
      </xsl:message>
    </xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="@* | node()">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="xs:schema/xs:element">
    <xsl:if test="count(. | $added) != count($added)">
      <xsl:copy-of select="."/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="xs:schema/comment()[contains(., 'to force JAXB generate')]"/>

  <xsl:template match="xs:complexContent/xs:restriction">
    <xsl:choose>
      <xsl:when test="count(. | $restricted) = count($restricted)">
        <xsl:element name="extension" namespace="http://www.w3.org/2001/XMLSchema">
          <xsl:copy-of select="@base | node()"/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy-of select="."/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
