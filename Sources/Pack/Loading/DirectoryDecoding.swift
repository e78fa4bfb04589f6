internal import Diagnostics
public import JSON

extension ServiceDirectory: JSONDecodable {
    /// Reads `directory.json` as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> ServiceDirectory? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let asOf: String? = object.required("as_of")
        let regions: [Region]? = object.required("regions")
        let services: [Service]? = object.required("services")
        object.finish()
        guard let asOf, let regions, let services else { return nil }
        return ServiceDirectory(asOf: asOf, services: services, regions: regions)
    }
}

extension Region: JSONDecodable {
    /// Reads a region, which has a desk unless `desk` says otherwise.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Region? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<RegionID>? = object.required("id")
        let name: LocalText? = object.required("name")
        let hasDesk: Bool = object.value("desk", default: true)
        let postcodes: [NumberRange]? = object.required("postcodes")
        object.finish()
        guard let id, let name, let postcodes else { return nil }
        return Region(id: id, name: name, hasDesk: hasDesk, postcodes: postcodes.map(\.range))
    }
}

extension Service: JSONDecodable {
    /// Reads a service as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Service? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<ServiceID>? = object.required("id")
        let name: LocalText? = object.required("name")
        let aliases: Lines? = object.required("aliases")
        let regions: [Located<RegionID>]? = object.optional("regions")
        let hours: OpeningHours? = object.required("hours")
        let contact: LocalText? = object.optional("contact")
        let expect: LocalText? = object.required("expect")
        let serves: [ServiceRule]? = object.required("serves")
        let emergency: Bool = object.value("emergency", default: false)
        let source: String? = object.optional("source")
        object.finish()
        guard let id, let name, let aliases, let hours, let expect, let serves else { return nil }
        return Service(
            id: id, name: name, aliases: aliases, regions: regions, hours: hours, contact: contact, expect: expect,
            serves: serves, emergency: emergency, source: source)
    }
}

extension ServiceRule: JSONDecodable {
    /// Reads a rule; `fit`, `when` and `why` must all be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> ServiceRule? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let fit: Fit? = object.required("fit")
        let when: CaseCondition? = object.required("when")
        let why: LocalText? = object.required("why")
        object.finish()
        guard let fit, let when, let why else { return nil }
        return ServiceRule(fit: fit, when: when, why: why)
    }
}

/// Two whole numbers, `[from, to]`, both included.
struct NumberRange: JSONDecodable {
    let range: ClosedRange<Int>

    static func decode(_ node: JSONNode, in context: DecodingContext) -> NumberRange? {
        guard let bounds = [Int].decode(node, in: context) else { return nil }
        if bounds.count == 2, bounds[0] <= bounds[1] { return NumberRange(range: bounds[0]...bounds[1]) }
        context.reject(
            node, LocalText(nl: "hier horen twee getallen", en: "two numbers belong here"),
            suggestion: LocalText(nl: "schrijf [van, tot]", en: "write [from, to]"))
        return nil
    }
}
