-- 一次性扩岗补助 as of 2024-09-30, written by hand for DuckDB.
WITH judged AS (
  SELECT h.id,
    h.hired_on BETWEEN DATE '2024-01-01' AND DATE '2025-12-31' AS c0,
    e.kind = '民营企业' AS c1,
    (p.is_regular_college AND year(p.graduated_on) BETWEEN year(h.hired_on) - 2 AND year(h.hired_on))
      OR (p.unemployment_registered_on IS NOT NULL AND p.unemployment_registered_on <= h.hired_on
          AND year(p.born_on) BETWEEN year(h.hired_on) - 25 AND year(h.hired_on) - 16) AS c2,
    h.has_contract AS c3,
    h.ui_months >= 3 AND h.injury_months >= 3 AND h.pension_months >= 3 AS c4,
    h.insured_at_review AS c5,
    NOT h.had_expansion_subsidy AS c6,
    NOT h.had_absorption_subsidy AS c7
  FROM hire h LEFT JOIN enterprise e ON e.id = h.enterprise_id LEFT JOIN person p ON p.id = h.person_id
), answered AS (
  SELECT id, c0 AND c1 AND c2 AND c3 AND c4 AND c5 AND c6 AND c7 AS ok
    /*reasons*/,
      CASE WHEN c0 IS NULL THEN 2 WHEN c0 THEN 0 ELSE 1 END
    + CASE WHEN c1 IS NULL THEN 8 WHEN c1 THEN 0 ELSE 4 END
    + CASE WHEN c2 IS NULL THEN 32 WHEN c2 THEN 0 ELSE 16 END
    + CASE WHEN c3 IS NULL THEN 128 WHEN c3 THEN 0 ELSE 64 END
    + CASE WHEN c4 IS NULL THEN 512 WHEN c4 THEN 0 ELSE 256 END
    + CASE WHEN c5 IS NULL THEN 2048 WHEN c5 THEN 0 ELSE 1024 END
    + CASE WHEN c6 IS NULL THEN 8192 WHEN c6 THEN 0 ELSE 4096 END
    + CASE WHEN c7 IS NULL THEN 32768 WHEN c7 THEN 0 ELSE 16384 END AS reasons/*end*/
  FROM judged
)
SELECT id AS subject_id,
  CASE WHEN ok THEN 0 WHEN ok IS NULL THEN 2 ELSE 1 END AS answer,
  CAST(CASE WHEN ok THEN 150000 END AS BIGINT) AS amount_fen
  /*reasons*/, CAST(reasons AS BIGINT) AS reasons/*end*/
FROM answered
