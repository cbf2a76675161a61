package io.cookieaudit.scan.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.cookieaudit.scan.flow.Layers.Layer;
import io.cookieaudit.scan.observe.Flow.Encoding;
import org.junit.jupiter.api.Test;

class LayersTest {
  @Test
  void aPlainTextHasOneLayer() {
    assertThat(Layers.of("https://t.test/?id=1"))
        .containsExactly(new Layer("https://t.test/?id=1", Encoding.PLAIN));
  }

  @Test
  void anAddressWithinAnAddressIsDecodedTwice() {
    assertThat(Layers.of("?u=a%253D%25C3%25BC"))
        .extracting(Layer::text)
        .containsExactly("?u=a%253D%25C3%25BC", "?u=a%3D%C3%BC", "?u=a=ü");
  }

  @Test
  void whatIsNoPercentEncodingStays() {
    assertThat(Layers.percentDecoded("100%, %zz, %4")).isEqualTo("100%, %zz, %4");
  }

  @Test
  void jsonInBase64IsRead() {
    assertThat(Layers.of("?data=eyJ1aWQiOiI5Zjg2ZDA4MTg4NGM3ZDY1In0%3D"))
        .contains(new Layer("{\"uid\":\"9f86d081884c7d65\"}\n", Encoding.BASE64));
  }
}
