package dev.qose.core.check;

import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** References and links: F01, and what the schemas of OWS Common and XLink ask for. */
final class ReferenceChecks {

  /** {@code ows:MimeType}. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(application|audio|image|text|video|message|multipart|model)/.+(;\\s*.+=.+)*");

  /** {@code xs:language}. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

  private static final Set<String> SHOW = Set.of("new", "replace", "embed", "other", "none");
  private static final Set<String> ACTUATE = Set.of("onLoad", "onRequest", "other", "none");

  private ReferenceChecks() {}

  static void checkFeed(OperationAnomalyFeed feed, Problems problems) {
    checkDetails(feed.reference(), problems);
    Optional<URI> uri = parse(feed.href());
    boolean fits =
        uri.isPresent()
            && !feed.href().isBlank()
            && (uri.get().getScheme() == null
                || uri.get().getScheme().matches("(?i)https?|webcals?"));
    if (!fits) {
      problems.add(
          "href \"%s\" is no address of a feed; give an http, https or webcal URL"
              .formatted(feed.href()));
    }
  }

  /** Checks what may be said of a referenced resource, all but where it is. */
  static void checkDetails(Reference reference, Problems problems) {
    checkLinkDetails(reference.link(), problems);
    reference
        .identifier()
        .flatMap(code -> code.codeSpace())
        .ifPresent(uri -> checkUri("codeSpace", uri, problems.at("Identifier")));
    List<LanguageString> abstracts = reference.abstracts();
    for (int i = 0; i < abstracts.size(); i++) {
      Problems here = problems.at("Abstract", i);
      abstracts
          .get(i)
          .language()
          .filter(tag -> !LANGUAGE.matcher(tag).matches())
          .ifPresent(
              tag ->
                  here.add("\"%s\" is no language tag; write one as en or de-AT".formatted(tag)));
    }
    reference
        .format()
        .filter(format -> !MEDIA_TYPE.matcher(format).matches())
        .ifPresent(
            format ->
                problems
                    .at("Format")
                    .add("\"%s\" is no media type; write one as text/calendar".formatted(format)));
    checkMetadata(reference.metadata(), problems);
  }

  static void checkMetadata(List<Metadata> metadata, Problems problems) {
    for (int i = 0; i < metadata.size(); i++) {
      Problems here = problems.at("Metadata", i);
      checkLink(metadata.get(i).link(), here);
      metadata.get(i).about().ifPresent(uri -> checkUri("about", uri, here));
      if (metadata.get(i) instanceof Metadata.AdditionalParameters additional
          && additional.parameters().isEmpty()) {
        here.add("AdditionalParameters holds no AdditionalParameter; give one or more");
      }
    }
  }

  /** Checks a link with its {@code href}. */
  static void checkLink(Xlink link, Problems problems) {
    link.href().ifPresent(uri -> checkUri("xlink:href", uri, problems));
    checkLinkDetails(link, problems);
  }

  private static void checkLinkDetails(Xlink link, Problems problems) {
    link.role().ifPresent(uri -> checkNonEmptyUri("xlink:role", uri, problems));
    link.arcrole().ifPresent(uri -> checkNonEmptyUri("xlink:arcrole", uri, problems));
    link.type().ifPresent(text -> checkOneOf("xlink:type", text, Set.of("simple"), problems));
    link.show().ifPresent(text -> checkOneOf("xlink:show", text, SHOW, problems));
    link.actuate().ifPresent(text -> checkOneOf("xlink:actuate", text, ACTUATE, problems));
  }

  static void checkUri(String attribute, String uri, Problems problems) {
    if (parse(uri).isEmpty()) {
      problems.add("%s \"%s\" is no URI; escape what a URI cannot hold".formatted(attribute, uri));
    }
  }

  static boolean isAbsolute(String uri) {
    return parse(uri).filter(URI::isAbsolute).isPresent();
  }

  private static void checkNonEmptyUri(String attribute, String uri, Problems problems) {
    if (uri.isEmpty()) {
      problems.add("%s is empty; give a URI or leave it out".formatted(attribute));
    } else {
      checkUri(attribute, uri, problems);
    }
  }

  private static void checkOneOf(
      String attribute, String text, Set<String> allowed, Problems problems) {
    if (!allowed.contains(text)) {
      problems.add(
          "%s \"%s\" is not one of %s"
              .formatted(attribute, text, allowed.stream().sorted().toList()));
    }
  }

  private static Optional<URI> parse(String uri) {
    try {
      return Optional.of(new URI(uri));
    } catch (URISyntaxException e) {
      return Optional.empty(); // the callers say which element it is in
    }
  }
}
