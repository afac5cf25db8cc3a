import Ink
import Testing

private func page(link: String) -> Page {
  let text = Text("Harbour", at: Point(50, 50), size: 12)
  return Page(
    size: Paper.a4.portrait, title: "", items: [.group(Group(link: link, items: [.text(text)]))])
}

@Test func aGroupWithAnAddressIsALink() throws {
  let page = page(link: "https://harbour.example/a_(b)?c='d'&e=\\ŷ")
  let address = "https://harbour.example/a_%28b%29?c=%27d%27&e=%5C%C5%B7"
  #expect(page.svg().contains("<a href=\"\(address.split(separator: "&")[0])&amp;e=%5C%C5%B7\">"))
  let links = output(of: "pdfinfo -url", on: try pdf([page], title: ""), suffix: ".pdf")
  #expect(links.contains(address), "\(links)")
}

@Test(arguments: ["", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "harbour"])
func otherAddressesLeadNowhere(address: String) throws {
  let page = page(link: address)
  #expect(!page.svg().contains("<a "))
  let links = output(of: "pdfinfo -url", on: try pdf([page], title: ""), suffix: ".pdf")
  #expect(!links.contains("Annotation"), "\(links)")
}
