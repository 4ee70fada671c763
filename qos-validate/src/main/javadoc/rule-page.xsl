<?xml version="1.0" encoding="UTF-8"?>
<!--
  Makes a page of a group of rules for the javadoc: all rules, each under its identifier as an
  anchor, with what breaks it and the same mended. Examples are written as XML, from the
  left margin and without the declarations of prefixes that all of them share.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:r="urn:x-qose:rules" exclude-result-prefixes="r">

  <xsl:output method="xml" encoding="UTF-8" omit-xml-declaration="yes"
      doctype-system="about:legacy-compat"/>

  <xsl:template match="/r:rules">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>Rules: <xsl:value-of select="@title"/></title>
        <style>
          :root { color-scheme: light dark; }
          body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; }
          pre { overflow-x: auto; padding: 0.5rem; border: 1px solid #888; border-left-width: 4px; }
          pre.breaks { border-left-color: #b00020; }
          pre.passes { border-left-color: #1a7f37; }
          section { margin-top: 2.5rem; }
          section:target h2 { text-decoration: underline; }
        </style>
      </head>
      <body>
        <main>
          <h1><xsl:value-of select="@title"/></h1>
          <p>Rules of QoSE for Java, group <code><xsl:value-of select="@group"/></code>.</p>
          <ul>
            <xsl:for-each select="r:rule">
              <li>
                <a href="#{@id}"><xsl:value-of select="@id"/></a>
                <xsl:text> </xsl:text>
                <xsl:value-of select="normalize-space(r:title)"/>
              </li>
            </xsl:for-each>
          </ul>
          <xsl:apply-templates select="r:rule"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="r:rule">
    <section id="{@id}">
      <h2>
        <xsl:value-of select="concat(@id, ': ', normalize-space(r:title))"/>
      </h2>
      <p>
        <xsl:value-of select="concat('Severity ', @severity, ', layer ', @layer)"/>
        <xsl:if test="@needs = 'host'">; needs the capabilities document around the block</xsl:if>
        <xsl:text>.</xsl:text>
      </p>
      <p><xsl:value-of select="normalize-space(r:rationale)"/></p>
      <p>Source: <xsl:value-of select="normalize-space(r:source)"/>.</p>
      <xsl:apply-templates select="r:example"/>
      <xsl:if test="not(r:example)">
        <p>
          <xsl:choose>
            <xsl:when test="@layer = 'live'">There is no example: it is about what the running service answers.</xsl:when>
            <xsl:when test="@layer = 'feed'">There is no example: it is about the feed that a document leads to.</xsl:when>
            <xsl:otherwise>There is no example.</xsl:otherwise>
          </xsl:choose>
        </p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="r:example">
    <h3>
      <xsl:text>Example in a document of </xsl:text>
      <xsl:value-of select="concat(translate(substring(@base, 1, 3), 'fmsw', 'FMSW'), translate(substring(@base, 4), '-', ' '))"/>
      <xsl:if test="@profile">, with profile <xsl:value-of select="@profile"/></xsl:if>
      <xsl:if test="normalize-space(@also)">; breaks also <xsl:value-of select="normalize-space(@also)"/></xsl:if>
    </h3>
    <xsl:for-each select="r:edit">
      <p>In place of <code><xsl:value-of select="@select"/></code>, this breaks the rule:</p>
      <pre class="breaks"><xsl:apply-templates select="r:breaks"/></pre>
      <p>and this does not:</p>
      <pre class="passes"><xsl:apply-templates select="r:passes"/></pre>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="r:breaks | r:passes">
    <xsl:apply-templates mode="source" select="*"/>
    <xsl:if test="not(*)">(nothing there)</xsl:if>
  </xsl:template>

  <!-- An element that holds elements has each on a line of its own. -->
  <xsl:template match="*" mode="source">
    <xsl:param name="margin"/>
    <xsl:variable name="outer" select=".."/>
    <xsl:value-of select="concat($margin, '&lt;', name())"/>
    <!-- A prefix that means something else than in the other examples is worth showing. -->
    <xsl:for-each select="namespace::*[. != 'urn:x-qose:rules']">
      <xsl:if test="not($outer/namespace::*[name() = name(current()) and . = current()])">
        <xsl:value-of select="concat(' xmlns', substring(':', 1, number(name() != '')), name(), '=&quot;', ., '&quot;')"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="@*">
      <xsl:value-of select="concat(' ', name(), '=&quot;')"/>
      <xsl:call-template name="escape">
        <xsl:with-param name="text" select="."/>
      </xsl:call-template>
      <xsl:text>"</xsl:text>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="*">
        <xsl:text>&gt;&#10;</xsl:text>
        <xsl:apply-templates mode="source" select="* | comment() | processing-instruction() | text()[normalize-space()]">
          <xsl:with-param name="margin" select="concat($margin, '  ')"/>
        </xsl:apply-templates>
        <xsl:value-of select="concat($margin, '&lt;/', name(), '&gt;&#10;')"/>
      </xsl:when>
      <xsl:when test="string()">
        <xsl:text>&gt;</xsl:text>
        <xsl:call-template name="escape">
          <xsl:with-param name="text" select="string()"/>
        </xsl:call-template>
        <xsl:value-of select="concat('&lt;/', name(), '&gt;&#10;')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>/&gt;&#10;</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" mode="source">
    <xsl:param name="margin"/>
    <xsl:value-of select="$margin"/>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="normalize-space()"/>
    </xsl:call-template>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="comment()" mode="source">
    <xsl:param name="margin"/>
    <xsl:value-of select="concat($margin, '&lt;!--', ., '--&gt;&#10;')"/>
  </xsl:template>

  <xsl:template match="processing-instruction()" mode="source">
    <xsl:param name="margin"/>
    <xsl:value-of select="concat($margin, '&lt;?', name(), ' ', ., '?&gt;&#10;')"/>
  </xsl:template>

  <!-- As it has to be written in XML; the page's own writing of it comes on top. -->
  <xsl:template name="escape">
    <xsl:param name="text"/>
    <xsl:variable name="sign" select="substring(translate($text, translate($text, '&amp;&lt;&quot;', ''), ''), 1, 1)"/>
    <xsl:choose>
      <xsl:when test="$sign">
        <xsl:value-of select="substring-before($text, $sign)"/>
        <xsl:choose>
          <xsl:when test="$sign = '&amp;'">&amp;amp;</xsl:when>
          <xsl:when test="$sign = '&lt;'">&amp;lt;</xsl:when>
          <xsl:otherwise>&amp;quot;</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="escape">
          <xsl:with-param name="text" select="substring-after($text, $sign)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
