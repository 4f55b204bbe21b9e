package org.dragoman.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A cook walks the quays of the city, Some Outlet reports|A cook walks the quays of the city|Some Outlet",
        "A cook walks the quays, The Harbour Post reports.|A cook walks the quays|The Harbour Post",
        "A cook walks the quays, according to Harbour22|A cook walks the quays|Harbour22",
        "طباخ يمشي على أرصفة المدينة، بحسب موقع رصيف الميناء|طباخ يمشي على أرصفة المدينة|رصيف الميناء",
        "طباخ يمشي على أرصفة المدينة، كما أفادت صحيفة الموج|طباخ يمشي على أرصفة المدينة|الموج",
        "Un cocinero recorre los muelles, según El Faro del Sur|Un cocinero recorre los muelles|El Faro del Sur",
        "Un cocinero recorre los muelles, informa La Marea|Un cocinero recorre los muelles|La Marea",
        "Un cuisinier parcourt les quais, rapporte Le Soir du Port|Un cuisinier parcourt les quais|Le Soir du Port",
        "Boats stay in port, according to Coast Radio|Boats stay in port|Coast Radio",
        "Los barcos no salen, según Diario Rompeolas|Los barcos no salen|Diario Rompeolas",
        "Un cuisinier parcourt les quais, selon L'Écho du Port.|Un cuisinier parcourt les quais|L'Écho du Port",
      })
  void the_outlet_at_the_end_is_cut(String deck, String rest, String outlet) {
    assertThat(Attribution.of(deck)).isEqualTo(new Attribution(rest, outlet));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prices doubled in a year, according to the Ministry of Trade",
        "Prices doubled in a year, officials say",
        "تضاعفت الأسعار خلال عام، بحسب وزارة التجارة",
        "Los precios se duplicaron, según el Ministerio de Comercio",
        "Les prix ont doublé, selon une étude",
        "Prices doubled in a year, according to Ida Crane",
        "The quay is not what it was, writes Tom Hale",
        "Los precios se duplicaron, según Inés Robledal",
        "Les prix ont doublé, selon Solène de Brévant",
        "Die Preise stiegen, laut Dr. Vale",
        "تضاعفت الأسعار خلال عام، بحسب الباحث سالم الساحلي",
        "A deck that names nobody at all"
      })
  void who_is_only_quoted_is_no_outlet(String deck) {
    assertThat(Attribution.of(deck)).isEqualTo(new Attribution(deck, null));
  }
}
