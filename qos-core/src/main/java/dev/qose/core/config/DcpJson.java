package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.inline;
import static dev.qose.core.config.Group.Member.list;
import static dev.qose.core.config.Group.Member.required;
import static dev.qose.core.config.ListCodec.array;

import dev.qose.core.config.Group.Member;
import dev.qose.core.config.JsonTree.ScalarType;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Dcp.Verb;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.Xlink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How operations are reached: {@code "ows:HTTP/ows:Get"}, or an object that says more. */
final class DcpJson {

  private static final Pattern METHOD_NAME =
      Pattern.compile("(?:ows:HTTP/)?(?:ows:)?(get|post)", Pattern.CASE_INSENSITIVE);

  private static final Codec<Verb> VERB =
      Codec.of(
          DcpJson::verb,
          (verb, out) ->
              out.writeString(verb == Verb.GET ? "ows:HTTP/ows:Get" : "ows:HTTP/ows:Post"),
          Map.of("enum", List.of("ows:HTTP/ows:Get", "ows:HTTP/ows:Post")));

  private static final Member<RequestMethod, Verb> METHOD =
      required("method", VERB, RequestMethod::verb);
  private static final Member<RequestMethod, Xlink> LINK =
      inline(ReferenceJson.XLINK, RequestMethod::link);
  private static final Member<RequestMethod, List<Domain>> CONSTRAINTS =
      list("constraints", DomainJson.DOMAINS, RequestMethod::constraints);
  static final Group<RequestMethod> REQUEST_METHOD =
      Group.of(
          "requestMethod",
          in -> new RequestMethod(in.require(METHOD), in.require(LINK), in.list(CONSTRAINTS)),
          METHOD,
          LINK,
          CONSTRAINTS);

  private static final Codec<RequestMethod> ANY_METHOD =
      new Shorthand<>(
          VERB,
          DcpJson::plain,
          method -> Optional.of(method.verb()).filter(verb -> method.equals(plain(verb))),
          REQUEST_METHOD.object());

  private static final Member<Dcp, List<RequestMethod>> HTTP =
      required("HTTP", array(ANY_METHOD).notEmpty(), Dcp::methods);
  static final Group<Dcp> SEVERAL_METHODS =
      Group.of("severalMethods", in -> new Dcp(in.require(HTTP)), HTTP);

  /** One method by itself; {@code {"HTTP": […]}} where several share an {@code ows:DCP}. */
  static final Codec<Dcp> DCP =
      new ByField<Dcp>(
              "HTTP",
              SEVERAL_METHODS.object(),
              ANY_METHOD.map(method -> new Dcp(List.of(method)), dcp -> dcp.methods().get(0)),
              dcp -> dcp.methods().size() != 1)
          .named("dcp");

  private DcpJson() {}

  private static RequestMethod plain(Verb verb) {
    return new RequestMethod(verb, Xlink.NONE, List.of());
  }

  private static Optional<Verb> verb(JsonCursor at) {
    String expected = "\"ows:HTTP/ows:Get\" or \"ows:HTTP/ows:Post\"";
    Optional<String> text = at.text(expected, ScalarType.STRING);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = METHOD_NAME.matcher(text.get());
    return matcher.matches()
        ? Optional.of(Verb.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)))
        : at.wrong(expected);
  }
}
