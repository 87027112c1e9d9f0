/// A 24-bit colour, with what contrast and nearness need.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Red, green and blue as light, 0...1, without the sRGB curve.
  package var linear: SIMD3<Double> {
    SIMD3(RGB.linear(red), RGB.linear(green), RGB.linear(blue))
  }

  /// Relative luminance, 0...1, as WCAG 2.2 defines it (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  package var luminance: Double {
    (linear * SIMD3(0.2126, 0.7152, 0.0722)).sum()
  }

  /// The contrast ratio of WCAG 2.2, 1...21.
  package func contrast(with other: RGB) -> Double {
    let lights = [luminance, other.luminance]
    return (max(lights[0], lights[1]) + 0.05) / (min(lights[0], lights[1]) + 0.05)
  }

  /// How far two colours look apart: the squared distance in Oklab.
  package func distance(to other: RGB) -> Double {
    let difference = oklab - other.oklab
    return (difference * difference).sum()
  }

  /// Lightness and two colour axes in which equal distances look alike.
  ///
  /// Source: Björn Ottosson, "A perceptual color space for image processing", 2020-12-23.
  package var oklab: SIMD3<Double> {
    let light = linear
    let cones = SIMD3(
      RGB.cubeRoot((light * SIMD3(0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9)).sum()),
      RGB.cubeRoot((light * SIMD3(0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6)).sum()),
      RGB.cubeRoot((light * SIMD3(0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5)).sum())
    )
    return SIMD3(
      (cones * SIMD3(0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8)).sum(),
      (cones * SIMD3(1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9)).sum(),
      (cones * SIMD3(0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0)).sum()
    )
  }

  private static func linear(_ channel: UInt8) -> Double { curve[Int(channel)] }

  /// The sRGB curve for each channel value.
  private static let curve: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    return share <= 0.040_45 ? share / 12.92 : power((share + 0.055) / 1.055, 2.4)
  }

  /// The root by Newton's method, as the standard library has none.
  private static func cubeRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = value > 0.01 ? 0.6 : 0.1
    for _ in 0..<24 {
      let next = (2 * root + value / (root * root)) / 3
      if next == root { break }
      root = next
    }
    return root
  }

  /// `base` to the power of 2.4 = 12/5, by way of the fifth root.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    var root = 0.9
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root = (4 * root + base / fourth) / 5
    }
    let squared = root * root
    let fourth = squared * squared
    return fourth * fourth * fourth
  }
}
