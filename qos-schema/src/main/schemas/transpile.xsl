<?xml version="1.0" encoding="UTF-8"?>
<!--
  Makes XSLT 1.0 of the Schematron rules, one stylesheet for each phase that is named: SchXslt does
  it, in its three steps, and what it made is then trimmed for the JDK's processor.

  This needs XSLT 3.0, since the JDK's processor cannot run SchXslt itself.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:out="urn:x-qose:xsl"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:schxslt="https://doi.org/10.5281/zenodo.1495494"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    exclude-result-prefixes="#all">

  <!-- Folder of SchXslt's stylesheets for XSLT 1.0, and folder to write into, as locations. -->
  <xsl:param name="schxslt" required="yes"/>
  <xsl:param name="to" required="yes"/>
  <!-- The phases, with blanks between. -->
  <xsl:param name="phases" required="yes"/>

  <xsl:key name="report" match="xsl:variable" use="@name"/>
  <xsl:key name="pattern" match="xsl:template[svrl:active-pattern]" use="@name"/>

  <xsl:mode name="trim" on-no-match="shallow-copy"/>

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:template match="/">
    <xsl:variable name="whole" select="out:run('include.xsl', ., map{})"/>
    <xsl:variable name="plain" select="out:run('expand.xsl', $whole, map{})"/>
    <xsl:for-each select="tokenize($phases)">
      <xsl:variable name="compiled" select="out:run('compile-for-svrl.xsl', $plain,
          map{QName('', 'phase'): ., QName('', 'schxslt.compile.metadata'): false()})"/>
      <xsl:result-document href="{$to}/qos-{.}.xsl" method="xml" indent="no">
        <xsl:apply-templates select="$compiled" mode="trim"/>
      </xsl:result-document>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="out:run" as="document-node()">
    <xsl:param name="sheet" as="xs:string"/>
    <xsl:param name="source" as="document-node()"/>
    <xsl:param name="parameters" as="map(xs:QName, item()*)"/>
    <xsl:sequence select="transform(map{
        'stylesheet-location': $schxslt || '/' || $sheet,
        'source-node': $source,
        'stylesheet-params': $parameters})?output"/>
  </xsl:function>

  <!-- The JDK's processor counts wrongly with SchXslt's bare xsl:number. -->
  <xsl:template match="xsl:template[@name = 'schxslt:location']" mode="trim">
    <out:template name="schxslt:location">
      <out:param name="node"/>
      <out:for-each select="$node/ancestor-or-self::*">
        <out:variable name="name" select="local-name()"/>
        <out:variable name="namespace" select="namespace-uri()"/>
        <out:value-of select="concat('/Q{{', $namespace, '}}', $name, '[',
            count(preceding-sibling::*[local-name() = $name and namespace-uri() = $namespace]) + 1, ']')"/>
      </out:for-each>
    </out:template>
  </xsl:template>

  <!-- The document is the one that is given, and what is found goes straight into the report. -->
  <xsl:template match="xsl:template[@match = '/'][not(@mode)]" mode="trim">
    <out:template match="/">
      <xsl:apply-templates select=".//svrl:schematron-output" mode="trim"/>
    </out:template>
  </xsl:template>
  <xsl:template match="xsl:copy-of[@select = '$schxslt:report']" mode="trim">
    <xsl:apply-templates select="key('report', 'schxslt:report')/xsl:call-template" mode="trim"/>
  </xsl:template>
  <xsl:template match="xsl:param[@name = 'schxslt.validate.initial-document-uri']
      | xsl:template[@name = 'schxslt.validate.main']" mode="trim"/>

  <!-- Rules are about elements: the rest need not be visited. -->
  <xsl:template match="xsl:apply-templates/@select[. = 'node() | @*']" mode="trim">
    <xsl:attribute name="select" select="'*'"/>
  </xsl:template>
  <xsl:template match="xsl:template[@match = '@* | text()'][@mode]" mode="trim"/>

  <!-- Which rules were looked at is for the authors of rules to know. -->
  <xsl:template match="svrl:fired-rule" mode="trim"/>

  <!-- The report is read by a program as often as by people; those who want lines can ask. -->
  <xsl:template match="xsl:output" mode="trim"/>

  <!-- Names that tell what they are, and are the same in every build. -->
  <xsl:template match="@mode | xsl:template/@name[key('pattern', .)] | xsl:call-template/@name[key('pattern', .)]" mode="trim">
    <xsl:attribute name="{name()}" select="key('pattern', .)/svrl:active-pattern/@id"/>
  </xsl:template>
</xsl:stylesheet>
